package app.certkeep.persistence;

import app.certkeep.failure.StoreUnavailableException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Connects to a database server.
final class ServerOpening {
    /// The oldest major version that is tested.
    private static final int OLDEST = 15;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private ServerOpening() {}

    static HikariDataSource connect(StoreServer server) {
        try {
            HikariDataSource connections = new HikariDataSource(poolOf(server));
            try {
                requireVersion(connections, server);
                return connections;
            } catch (RuntimeException | SQLException e) {
                connections.close();
                throw e;
            }
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | SQLException e) {
            throw ServerFailures.onOpening(e, server);
        }
    }

    private static HikariConfig poolOf(StoreServer server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(server.jdbcUrl());
        config.setCredentialsProvider(
                () -> Credentials.of(server.user(), server.passwordForDriver()));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(LONGEST_CONNECT.toMillis());
        // The isolation that the embedded store has too. A database that knows only a stricter one
        // takes that instead and asks for repetition, which Database does.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Parameters of the address win over these.
        config.addDataSourceProperty("connectTimeout", String.valueOf(LONGEST_CONNECT.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "Certkeep");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    private static void requireVersion(HikariDataSource connections, StoreServer server)
            throws SQLException {
        try (Connection connection = connections.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            // Databases that only speak the protocol count their versions in their own way.
            boolean genuine = ServerFailures.isGenuine(connection);
            if (genuine && version < OLDEST) {
                throw new StoreUnavailableException(
                        "the server has version " + version,
                        new SQLException("older than " + OLDEST),
                        "failure.server.old",
                        server.shown(),
                        version,
                        OLDEST);
            }
        }
    }
}
