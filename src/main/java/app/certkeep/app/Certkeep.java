package app.certkeep.app;

import app.certkeep.account.AccountService;
import app.certkeep.account.AccountTables;
import app.certkeep.account.Identity;
import app.certkeep.account.SessionLocking;
import app.certkeep.activity.ActivityTables;
import app.certkeep.activity.RecordKeeper;
import app.certkeep.certificate.CertificateTables;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.generator.Generator;
import app.certkeep.keyvalue.KeyValueTables;
import app.certkeep.mail.MailSender;
import app.certkeep.making.MakingTables;
import app.certkeep.notification.NotificationTables;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.BackupKind;
import app.certkeep.persistence.Backups;
import app.certkeep.persistence.CopiedTable;
import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreAddress;
import app.certkeep.persistence.StoreFile;
import app.certkeep.persistence.StoreServer;
import app.certkeep.served.CertificateFetch;
import app.certkeep.served.ServedTables;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The process scope: the open store and what can be done without being signed in.
public final class Certkeep implements AutoCloseable {
    private final Config config;
    private final Clock clock;
    private final RandomSource random = new RandomSource(new SecureRandom());
    private final Database database;
    private final Passwords passwords;
    private final AccountService accounts;
    private final BackupSchedule schedule;
    private final MailSender mail;
    private final RecordKeeper keeper;

    private Certkeep(Config config, Clock clock, Consumer<Duration> whileInUse) {
        this.config = config;
        this.clock = clock;
        passwords = new Passwords(config.passwordCost(), random);
        database = Database.open(config.database().address(), entities(), this.clock, whileInUse);
        keeper = new RecordKeeper(this.clock, random, database);
        accounts = new AccountService(database, passwords, clock, random, keeper);
        schedule =
                new BackupSchedule(
                        database,
                        this.clock,
                        Duration.ofMinutes(config.number(KnownSetting.BACKUP_MINUTES)));
        mail = new MailSender(new MailSettings(config.settings())::server, clock);
    }

    /// Opens the store; takes a second or so, and 10 s at most where another process has it.
    ///
    /// @throws app.certkeep.failure.StoreUnavailableException where it cannot be opened
    public static Certkeep open(Config config) {
        return open(config, Clock.systemUTC());
    }

    /// As [#open(Config)], by another clock. Times are kept to the microsecond, as the database
    /// keeps them.
    public static Certkeep open(Config config, Clock clock) {
        return open(config, clock, new StoreFile(config.home())::giveUpAfterAWhile);
    }

    /// As [#open(Config, Clock)], as patient as it is told to be.
    ///
    /// @param whileInUse told again and again, while another process has the store, how long this
    ///     one has waited; throws to give up
    public static Certkeep open(Config config, Clock clock, Consumer<Duration> whileInUse) {
        return new Certkeep(config, Clock.tick(clock, Duration.ofNanos(1000)), whileInUse);
    }

    /// The backups of a store, whether or not it opens.
    ///
    /// @throws ConflictException where the store is on a server, which has backups of its own
    public static Backups backups(Config config, Clock clock) {
        return switch (config.database().address()) {
            case StoreFile file -> new Backups(file, clock);
            case StoreServer server -> {
                server.close();
                throw new ConflictException("the store is on a server", "backup.server");
            }
        };
    }

    /// Makes random values; needs no store.
    public static Generator generator() {
        return new Generator(new RandomSource(new SecureRandom()));
    }

    /// Asks servers for their certificates; needs no store.
    public static CertificateFetch fetch() {
        return new CertificateFetch(Clock.systemUTC());
    }

    static List<Class<?>> entities() {
        return Stream.of(
                        AccountTables.entities(),
                        CertificateTables.entities(),
                        MakingTables.entities(),
                        KeyValueTables.entities(),
                        NotificationTables.entities(),
                        ServedTables.entities(),
                        ActivityTables.entities())
                .flatMap(List::stream)
                .toList();
    }

    /// Copies everything into an empty store, which it makes where there is none.
    ///
    /// @param target `postgresql://host/database` or `file:folder`
    /// @param user who opens the database, or null where the address or the system says
    /// @param password copied; empty where there is none
    /// @throws app.certkeep.failure.ConflictException where it is not empty
    public List<CopiedTable> copyTo(String target, @Nullable String user, char[] password) {
        StoreAddress address =
                target.startsWith("file:")
                        ? new StoreFile(Path.of(target.substring("file:".length())))
                        : StoreServer.of(target, user, password, "--to");
        try (Database other = Database.open(address, entities())) {
            return database.copyTo(other);
        }
    }

    public AccountService accounts() {
        return accounts;
    }

    public SessionLocking locking() {
        return new SessionLocking(database, passwords, clock, random, keeper);
    }

    public Config config() {
        return config;
    }

    public Clock clock() {
        return clock;
    }

    public RandomSource random() {
        return random;
    }

    /// For tests that look below the services.
    Database database() {
        return database;
    }

    /// Calls a listener after each change of what is kept, whoever made it with this object, on the
    /// thread that made it. It must be quick.
    ///
    /// @return what ends that
    public Runnable onChange(Runnable listener) {
        return database.onChange(listener);
    }

    public UserSession sessionOf(Identity identity) {
        return new UserSession(
                identity, new Foundation(config, database, passwords, clock, random, keeper, mail));
    }

    /// Empty where the store is on a server, which has backups of its own.
    public Optional<Backups> backups() {
        return database.backups();
    }

    /// Makes a backup now, while others go on working.
    public Backup backUp() {
        return database.backUp(BackupKind.MANUAL);
    }

    /// Runs once it is started.
    public BackupSchedule schedule() {
        return schedule;
    }

    /// Closes the store as the window does, which has time: with a backup, where the last is a day
    /// old, and compacted, where it is worth it.
    public void closeAtLeisure() {
        schedule.end();
        schedule.stop();
        database.close(Long.MAX_VALUE);
    }

    @Override
    public void close() {
        schedule.stop();
        database.close();
    }
}
