package app.certkeep.persistence;

import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A store in a file of this process alone.
final class KeptInFile implements Kept {
    private final Backups backups;
    private final StoreLock lock;
    private final HikariDataSource connections;
    private final String schema;
    private final long sizeAtFirst;
    private final ReentrantLock oneBackup = new ReentrantLock();

    /// Fair, or work in many batches would keep all others waiting.
    private final ReentrantLock oneChange = new ReentrantLock(true);

    KeptInFile(Backups backups, StoreLock lock, HikariDataSource connections, String schema) {
        this.backups = backups;
        this.lock = lock;
        this.connections = connections;
        this.schema = schema;
        sizeAtFirst = size();
    }

    Backups backups() {
        return backups;
    }

    HikariDataSource connections() {
        return connections;
    }

    @Override
    public String shown() {
        return backups.store().shown();
    }

    /// One after the other: they share the name of what is not finished.
    Backup backUp(BackupKind kind) {
        oneBackup.lock();
        try {
            return backups.create(connections, kind, schema);
        } finally {
            oneBackup.unlock();
        }
    }

    /// One after the other. A commit writes all tables as they are at that moment, with what others
    /// are changing in them, and what would undo that as it was at another moment: after a power
    /// cut, half of their change would remain. See decision 0002.
    @Override
    public <T> T changing(Supplier<T> change) {
        oneChange.lock();
        try {
            return change.get();
        } finally {
            oneChange.unlock();
        }
    }

    /// H2 writes at commit but syncs later; a power cut in between would lose what was
    /// acknowledged.
    @Override
    public void sync() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /// The database closes itself when it cannot write, as on a full disk, with all of its
    /// connections. A new connection opens it again, with what was committed.
    @Override
    public boolean hasFailed(Exception e) {
        if (!FileFailures.isOfFile(e)) {
            return false;
        }
        connections.getHikariPoolMXBean().softEvictConnections();
        return true;
    }

    @Override
    public RuntimeException translate(Exception e) {
        return FileFailures.isOfFile(e)
                ? FileFailures.whileOpen(e, backups.store())
                : StoreFailures.translate(e);
    }

    /// Whoever has written much may tidy up more: a small change never pays for a large store, a
    /// large import does.
    @Override
    public void beforeClosing(long mostLiveBytes) {
        long written = size() - sizeAtFirst;
        boolean much = written >= Compaction.SMALLEST;
        long most = Math.max(mostLiveBytes, much ? written * Compaction.LIVE_BY_WRITTEN : 0);
        new Compaction(backups.store(), connections).ifWorthIt(most);
    }

    private long size() {
        return backups.store().path().toFile().length();
    }

    @Override
    public void close() {
        lock.close();
    }
}
