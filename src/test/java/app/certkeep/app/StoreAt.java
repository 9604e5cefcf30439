package app.certkeep.app;

import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.activity.RecordKeeper;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.mail.MailSender;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreFile;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// What [Certkeep] is, over a file that a test reaches in its own way.
public final class StoreAt implements AutoCloseable {
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    private final RandomSource random = new RandomSource(new SecureRandom());
    private final Passwords passwords = new Passwords(PasswordCost.FLOOR, random);
    private final MailSender mail = new MailSender(Optional::empty, clock);
    private final RecordKeeper records;
    private final Database database;

    public StoreAt(StoreFile file) {
        database = Database.open(file, Certkeep.entities());
        records = new RecordKeeper(clock, random, database);
    }

    public AccountService accounts() {
        return new AccountService(database, passwords, clock, random, records);
    }

    public UserSession sessionOf(Identity identity) {
        Config config = new Config(Path.of("unused"), PasswordCost.FLOOR, 50);
        return new UserSession(
                identity,
                new Foundation(config, database, passwords, clock, random, records, mail));
    }

    @Override
    public void close() {
        database.close();
    }
}
