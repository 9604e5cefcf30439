package app.certkeep.certificate;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.account.UserStore;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;

/// When certificates are looked at, in microseconds since 1970, and what counts as expiring then.
record Moment(long now, ExpiryNotice notice) {

    static Moment of(Instant now, ExpiryNotice notice) {
        return new Moment(micros(now), notice);
    }

    /// Now, by what the user prefers.
    static Moment of(UserStore store, Transaction transaction, Clock clock) {
        return of(clock.instant(), store.preferences(transaction).expiry());
    }

    boolean isExpired(long notAfter) {
        return notAfter < now;
    }

    /// Whether it is valid and soon no more.
    boolean isExpiring(long notBefore, long notAfter) {
        return notBefore <= now
                && notAfter >= now
                && notAfter - now <= notice.micros(notAfter - notBefore);
    }

    /// A time as precise as databases keep it.
    static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }
}
