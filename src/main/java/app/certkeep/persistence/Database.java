package app.certkeep.persistence;

import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.StoreUnavailableException;

import com.zaxxer.hikari.HikariDataSource;

import org.hibernate.Session;
import org.hibernate.SessionFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/// The open store. Every use case runs in one transaction, given as a callback; when [#write]
/// returns, what it did is on the disk.
///
/// A callback may run several times: where two transactions got in each other's way, the database
/// undoes one and it is run again. So a callback changes nothing but the store, or what it makes
/// itself and hands back.
public final class Database implements AutoCloseable {
    private final Kept kept;
    private final HikariDataSource connections;
    private final SessionFactory sessions;
    private final AtomicLong changes = new AtomicLong();
    private final UUID opening =
            new UUID(
                    ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Database(Kept kept, HikariDataSource connections, List<Class<?>> entities) {
        this.kept = kept;
        this.connections = connections;
        sessions = StoreOpening.sessionFactory(connections, entities);
    }

    /// As [#open(StoreAddress, List, Clock)], by the system's clock.
    public static Database open(StoreAddress address, List<Class<?>> entities) {
        return open(address, entities, Clock.systemUTC());
    }

    /// As the other, waiting 10 s at most for another process that has the file open.
    public static Database open(StoreAddress address, List<Class<?>> entities, Clock clock) {
        Consumer<Duration> patience =
                address instanceof StoreFile file ? file::giveUpAfterAWhile : waited -> {};
        return open(address, entities, clock, patience);
    }

    /// Opens the store, bringing its tables up to date. Takes a second or so.
    ///
    /// @param clock for the names of backups
    /// @param whileInUse told again and again, while another process has the file open, how long
    ///     this one has waited; throws to give up
    /// @throws app.certkeep.failure.StoreUnavailableException where the file is in use, damaged,
    ///     of a newer version or not accessible, or the server not there, too old or not open to
    ///     this user
    public static Database open(
            StoreAddress address,
            List<Class<?>> entities,
            Clock clock,
            Consumer<Duration> whileInUse) {
        return switch (address) {
            case StoreFile file -> {
                Backups backups = new Backups(file, clock);
                yield open(new FileOpening(backups, whileInUse, FileOpening.SCRIPTS), entities);
            }
            case StoreServer server -> open(server, entities);
        };
    }

    static Database open(FileOpening opening, List<Class<?>> entities) {
        KeptInFile kept = opening.open();
        return made(kept, kept.connections(), entities);
    }

    private static Database open(StoreServer server, List<Class<?>> entities) {
        HikariDataSource connections = ServerOpening.connect(server);
        try {
            StoreOpening.migrate(connections, server);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
        return made(new KeptOnServer(server, connections), connections, entities);
    }

    private static Database made(Kept kept, HikariDataSource connections, List<Class<?>> entities) {
        try {
            return new Database(kept, connections, entities);
        } catch (RuntimeException e) {
            connections.close();
            kept.close();
            throw e;
        }
    }

    /// The backups of a store in a file; empty for one on a server, which has its own.
    public Optional<Backups> backups() {
        return kept instanceof KeptInFile file ? Optional.of(file.backups()) : Optional.empty();
    }

    /// Makes a backup while others go on working.
    ///
    /// @throws ConflictException where the store is on a server
    /// @throws app.certkeep.failure.StoreUnavailableException where it cannot be made
    public Backup backUp(BackupKind kind) {
        return switch (kept) {
            case KeptInFile file -> file.backUp(kind);
            case KeptOnServer _ ->
                    throw new ConflictException("the store is on a server", "backup.server");
        };
    }

    /// How many times something was written since the store was opened.
    public long changes() {
        return changes.get();
    }

    /// Whether other processes may use the store at the same time.
    public boolean isShared() {
        return kept instanceof KeptOnServer;
    }

    /// Names this opening of the store among all others, for what ends with it.
    public UUID opening() {
        return opening;
    }

    /// Runs work that changes something. A failure undoes all of it. It waits for no other thread
    /// that changes something, too: on a file, one change is made at a time.
    public <T> T write(Function<Transaction, T> work) {
        T result =
                kept.changing(
                        () -> {
                            T done = run(false, work);
                            sync();
                            return done;
                        });
        changes.incrementAndGet();
        listeners.forEach(Runnable::run);
        return result;
    }

    /// Runs work that changes something and has no answer.
    public void change(Consumer<Transaction> work) {
        write(
                transaction -> {
                    work.accept(transaction);
                    return true;
                });
    }

    /// Runs work that only looks.
    public <T> T read(Function<Transaction, T> work) {
        return run(true, work);
    }

    /// Copies all rows into a store that has none; when this returns, they are compared and on the
    /// disk there, and this store is as it was. A failure leaves the other one empty.
    ///
    /// @throws app.certkeep.failure.ConflictException where the other store is not empty
    /// @throws app.certkeep.failure.IntegrityException where it kept other rows than it was given
    public List<CopiedTable> copyTo(Database target) {
        try (Connection from = connections.getConnection();
                Connection to = target.connections.getConnection()) {
            List<CopiedTable> copied = StoreTransfer.run(from, to, target.kept.shown());
            target.sync();
            return copied;
        } catch (SQLException e) {
            throw StoreFailures.translate(e);
        }
    }

    /// What keeps the store, and how many rows each table has.
    public StoreFacts facts() {
        return examine(StoreExamination::facts);
    }

    /// Reads every row in full, as a check of the store.
    ///
    /// @return how many there are
    /// @throws StoreUnavailableException where one cannot be read
    public long check() {
        return examine(StoreExamination::check);
    }

    private <T> T examine(Examining<T> look) {
        try (Connection connection = connections.getConnection()) {
            return look.at(new StoreExamination(connection, kept));
        } catch (SQLException e) {
            kept.hasFailed(e);
            throw StoreFailures.translate(e);
        }
    }

    @FunctionalInterface
    private interface Examining<T> {
        T at(StoreExamination store) throws SQLException;
    }

    /// Calls a listener after each change, on the thread that made it. It must be quick.
    ///
    /// @return what ends that
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private <T> T run(boolean readOnly, Function<Transaction, T> work) {
        for (int attempts = 1; ; attempts++) {
            try {
                return runOnce(readOnly, work);
            } catch (CertkeepException e) {
                throw e;
            } catch (RuntimeException e) {
                boolean reopened = kept.hasFailed(e);
                if (reopened && readOnly && attempts == 1) {
                    continue;
                }
                if (!Retries.isWorthAnother(e, attempts)) {
                    throw kept.translate(e);
                }
                Retries.pause(attempts);
            }
        }
    }

    private <T> T runOnce(boolean readOnly, Function<Transaction, T> work) {
        try (Session session = sessions.openSession()) {
            session.setDefaultReadOnly(readOnly);
            org.hibernate.Transaction transaction = session.beginTransaction();
            try {
                T result = work.apply(new Transaction(session));
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollBack(transaction, e);
                throw e;
            }
        }
    }

    private static void rollBack(org.hibernate.Transaction transaction, Throwable reason) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private void sync() {
        try {
            kept.sync();
        } catch (SQLException e) {
            kept.hasFailed(e);
            throw new StoreUnavailableException(
                    "committed, but not synced", e, "failure.store.not-synced");
        }
    }

    /// Closes the store; a file that is more than half dead is compacted, where that is quick.
    @Override
    public void close() {
        close(Compaction.QUICK);
    }

    /// Closes the store.
    ///
    /// @param mostLiveBytes how much a compaction may copy, at some 10 to 50 MB a second
    public void close(long mostLiveBytes) {
        sessions.close();
        kept.beforeClosing(mostLiveBytes);
        connections.close();
        kept.close();
    }
}
