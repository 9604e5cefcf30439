package app.certkeep.app;

import app.certkeep.crypto.PasswordCost;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store that tests use one after the other, emptied in between: opening one takes a second of
/// computing, emptying it a few milliseconds.
final class OpenStore implements AutoCloseable {
    private final MovableClock clock = new MovableClock();
    private final Path home;
    private final Optional<TestDatabase> server;
    private Certkeep certkeep;
    private boolean taken;

    private OpenStore(ExtensionContext context) {
        try {
            home = Files.createTempDirectory("certkeep-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = TestServer.of(context).map(TestServer::newDatabase);
        certkeep = Certkeep.open(config(), clock);
    }

    /// One for a single test, which closes it.
    static OpenStore alone(ExtensionContext context) {
        return new OpenStore(context);
    }

    /// The one of this run, empty; another where that is taken or cannot be emptied.
    static OpenStore shared(ExtensionContext context) {
        var kept = context.getRoot().getStore(Namespace.GLOBAL);
        OpenStore store =
                kept.computeIfAbsent(OpenStore.class, _ -> new OpenStore(context), OpenStore.class);
        if (store.taken) {
            return alone(context);
        }
        try {
            store.empty();
        } catch (SQLException | IOException | RuntimeException e) {
            store.close();
            store = new OpenStore(context);
            kept.put(OpenStore.class, store);
        }
        store.taken = true;
        return store;
    }

    /// Gives it back to who takes the next.
    void giveBack() {
        taken = false;
    }

    boolean isTaken() {
        return taken;
    }

    Path home() {
        return home;
    }

    MovableClock clock() {
        return clock;
    }

    Certkeep certkeep() {
        return certkeep;
    }

    Optional<TestDatabase> server() {
        return server;
    }

    Config config() {
        return new Config(
                home,
                PasswordCost.FLOOR,
                50,
                new DatabaseSettings(home, server.map(TestDatabase::environment).orElse(Map.of())));
    }

    Certkeep reopen() {
        certkeep.close();
        certkeep = Certkeep.open(config(), clock);
        return certkeep;
    }

    private void empty() throws SQLException, IOException {
        clock.reset();
        try (var files = Files.list(home)) {
            for (Path file : files.filter(OpenStore::isOfATest).toList()) {
                Files.delete(file);
            }
        }
        certkeep.database().change(tx -> tx.session().doWork(OpenStore::emptyAll));
    }

    private static boolean isOfATest(Path file) {
        return file.getFileName().toString().endsWith(".properties");
    }

    private static void emptyAll(Connection connection) throws SQLException {
        boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2");
        List<String> tables = tables(connection, h2 ? "PUBLIC" : "public");
        try (Statement statement = connection.createStatement()) {
            if (!h2) {
                statement.execute("truncate " + String.join(", ", tables) + " cascade");
                return;
            }
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("delete from " + table);
            }
            statement.execute("set referential_integrity true");
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, schema, "%", null)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                boolean table = rows.getString("TABLE_TYPE").endsWith("TABLE");
                if (table && !name.equals("flyway_schema_history")) {
                    tables.add('"' + name + '"');
                }
            }
        }
        return tables;
    }

    @Override
    public void close() {
        certkeep.close();
        server.ifPresent(TestDatabase::close);
        try (var paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
