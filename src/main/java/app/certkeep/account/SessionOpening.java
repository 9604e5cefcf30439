package app.certkeep.account;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Makes sessions and takes them up again.
final class SessionOpening {
    private final Clock clock;
    private final RandomSource random;
    private final AccountKeys keys;

    SessionOpening(Clock clock, RandomSource random) {
        this.clock = clock;
        this.random = random;
        keys = new AccountKeys(random);
    }

    /// @param account as it was when its owner proved to be it
    /// @throws NotAllowedException where an administrator keeps the user out; the key is closed
    SignedIn open(
            Transaction transaction, AccountEntity account, DataKey dataKey, SessionKind kind) {
        LoginSessionRepository sessions = new LoginSessionRepository(transaction);
        Instant now = clock.instant();
        letIn(transaction, account, dataKey, now);
        keys.complete(transaction, account.id(), dataKey);
        sessions.removeExpired(now);
        sessions.removeForgottenThrottles(now);
        SessionToken token = SessionToken.generate(random);
        LoginSessionEntity session =
                new LoginSessionEntity(random.newId(), account.id(), token.hash(), kind, now);
        session.keep(dataKey, token, random);
        sessions.add(session);
        return new SignedIn(session.identity(dataKey), account.profile(), token);
    }

    private static void letIn(
            Transaction transaction, AccountEntity account, DataKey dataKey, Instant now) {
        if (!new AccountRepository(transaction).noteLogIn(account.id(), now)) {
            dataKey.close();
            throw new NotAllowedException("the account is disabled", "account.disabled");
        }
    }

    /// As [#open], ending all other sessions of the account.
    SignedIn openAlone(
            Transaction transaction, AccountEntity account, DataKey dataKey, SessionKind kind) {
        SignedIn signedIn = open(transaction, account, dataKey, kind);
        new LoginSessionRepository(transaction)
                .removeOthers(account.id(), signedIn.identity().sessionId());
        return signedIn;
    }

    Optional<Identity> resume(Transaction transaction, SessionToken token) {
        return new LoginSessionRepository(transaction)
                .findByTokenHash(token.hash())
                .filter(session -> session.isLive(clock.instant()))
                .flatMap(session -> session.open(token, random));
    }
}
