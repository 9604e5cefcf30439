package app.certkeep.app;

import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.notification.SendingLimits;
import app.certkeep.operation.Journal;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreFile;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/// What [Certkeep] is, over a file that a test reaches in its own way.
public final class StoreAt implements AutoCloseable {
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    private final RandomSource random = new RandomSource(new SecureRandom());
    private final Passwords passwords = new Passwords(PasswordCost.FLOOR, random);
    private final Journal journal = (transaction, owner, actor, deed) -> {};
    private final Database database;

    public StoreAt(StoreFile file) {
        database = Database.open(file, Certkeep.entities());
    }

    public AccountService accounts() {
        return new AccountService(database, passwords, clock, random);
    }

    public UserSession sessionOf(Identity identity) {
        return new UserSession(
                identity,
                new Foundation(
                        database, passwords, clock, random, journal, SendingLimits.STANDARD));
    }

    @Override
    public void close() {
        database.close();
    }
}
