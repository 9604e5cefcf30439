package app.certkeep.persistence;

import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/// Gives back what lies dead in the store's file when it closes: what is alive is copied beside,
/// the copy is proven and takes the store's name. Killed at any moment, one of the two files is
/// the store, whole.
final class Compaction {
    /// How much a command copies at most, in bytes: about a second.
    static final long QUICK = 32L * 1024 * 1024;

    /// How many bytes may be copied for each by which this process has made the file grow.
    static final int LIVE_BY_WRITTEN = 4;

    /// Smaller files are not worth the writing.
    static final long SMALLEST = 4L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    private final StoreFile file;
    private final DataSource connections;

    Compaction(StoreFile file, DataSource connections) {
        this.file = file;
        this.connections = connections;
    }

    /// Compacts where more than half of the file is dead. Failing changes nothing, and is tried
    /// again at the next closing.
    void ifWorthIt(long mostLiveBytes) {
        Path beside = file.beside().path();
        try {
            if (!Files.exists(file.path())) {
                return;
            }
            long before = Files.size(file.path());
            if (before < SMALLEST) {
                return;
            }
            // The database rounds down, to nothing even.
            long live = before * (percentAlive() + 1) / 100;
            if (live * 2 > before || live > mostLiveBytes) {
                return;
            }
            Files.deleteIfExists(beside);
            StoreCopy.make(connections, beside);
            shutDown();
            SafeFiles.moveOver(beside, file.path());
            LOG.info("compacted from {} to {} bytes", before, Files.size(file.path()));
        } catch (IOException | SQLException e) {
            SafeFiles.deleteIfPossible(beside);
            LOG.warn("not compacted", e);
        }
    }

    /// How much of the chunks that make up the file is still referred to.
    private long percentAlive() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rate =
                        statement.executeQuery(
                                "select setting_value from information_schema.settings"
                                        + " where setting_name = 'info.CHUNKS_FILL_RATE'")) {
            return rate.next() ? Long.parseLong(rate.getString(1)) : 100;
        }
    }

    /// Nothing may be written to the old file once the new one has its name.
    private void shutDown() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                throw e;
            }
        }
    }
}
