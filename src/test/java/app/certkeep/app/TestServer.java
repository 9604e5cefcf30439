package app.certkeep.app;

import app.certkeep.persistence.Database;
import app.certkeep.persistence.StoreServer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server that the first test starts which needs one, and that ends with the last.
/// Databases are copies of one that was migrated once, which is quick.
public final class TestServer implements AutoCloseable {
    static final String USER = "postgres";

    private static final String TEMPLATE = "migrated";

    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final EmbeddedPostgres server;

    private TestServer() {
        try {
            folder = Files.createTempDirectory("certkeep-server");
            // What a power cut would lose, a test does not miss; what the end of a server process
            // would lose, it does.
            server =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder)
                            .setServerConfig("fsync", "off")
                            .setServerConfig("full_page_writes", "off")
                            .start();
            // This role alone has to prove who it is.
            Path rules = folder.resolve("pg_hba.conf");
            Files.writeString(
                    rules, "host all needs_password all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("select pg_reload_conf()");
        execute("create database " + TEMPLATE);
        Database.open(address(TEMPLATE), Certkeep.entities()).close();
    }

    /// The server of this run, where tests are to use one.
    static Optional<TestServer> of(ExtensionContext context) {
        boolean wanted = "postgresql".equals(System.getProperty("certkeep.test.database"));
        return wanted ? Optional.of(started(context)) : Optional.empty();
    }

    /// The server of this run.
    public static TestServer started(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(TestServer.class, _ -> new TestServer(), TestServer.class);
    }

    /// A database with all tables and no rows.
    public TestDatabase newDatabase() {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return new TestDatabase(this, name);
    }

    /// A database without tables.
    public TestDatabase newEmptyDatabase() {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name);
        return new TestDatabase(this, name);
    }

    String url(String database) {
        return "postgresql://localhost:" + server.getPort() + "/" + database;
    }

    StoreServer address(String database) {
        return StoreServer.of(url(database), USER, new char[0], "test");
    }

    Connection connect(String database) throws SQLException {
        return server.getDatabase(USER, database).getConnection();
    }

    /// Runs a statement outside the test's own database.
    public void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
