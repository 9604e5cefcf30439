package app.certkeep.certificate;

import java.time.Instant;

/// When a list is looked at, in microseconds since 1970.
///
/// @param soon until when what ends counts as expiring
record Moment(long now, long soon) {

    static Moment of(Instant now) {
        return new Moment(micros(now), micros(now.plus(CertificateStatus.NOTICE)));
    }

    /// A time as precise as databases keep it.
    static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000);
    }
}
