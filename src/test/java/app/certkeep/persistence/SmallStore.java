package app.certkeep.persistence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A store in a folder, with rows to write that need no services.
final class SmallStore {
    private final Path folder;
    private final Clock clock;

    SmallStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    StoreFile file() {
        return new StoreFile(folder);
    }

    Path path() {
        return file().path();
    }

    Backups backups() {
        return new Backups(file(), clock);
    }

    Database open() {
        return Database.open(file(), List.of(), clock);
    }

    /// With more scripts than this version has, from a folder of the tests' resources.
    Database openWith(String scripts) {
        return Database.open(
                new FileOpening(
                        backups(),
                        file()::giveUpAfterAWhile,
                        FileOpening.SCRIPTS,
                        "classpath:" + scripts),
                List.of());
    }

    /// A row and its balance in another table, in one transaction: a copy that has one without the
    /// other is torn.
    static void write(Database database, int number) {
        database.change(tx -> write(tx, number));
    }

    static void write(Transaction tx, int number) {
        throttle(tx, number);
        throttle(tx, -number - 1);
    }

    private static void throttle(Transaction tx, int number) {
        tx.session()
                .createNativeMutationQuery(
                        "insert into login_throttle values (:hash, :failures, now(), now())")
                .setParameter("hash", Integer.toString(number).getBytes())
                .setParameter("failures", number)
                .executeUpdate();
    }

    static long count(Database database) {
        return database.read(
                tx ->
                        tx.session()
                                .createNativeQuery(
                                        "select count(*) from login_throttle", Long.class)
                                .getSingleResult());
    }
}
