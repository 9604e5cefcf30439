package app.certkeep.app;

import app.certkeep.persistence.StoreServer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One database on the [TestServer]. Closing drops it.
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;

    TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public String url() {
        return server.url(name);
    }

    public StoreServer address() {
        return server.address(name);
    }

    /// What makes a process use it.
    public Map<String, String> environment() {
        return Map.of("CERTKEEP_DATABASE_URL", url(), "CERTKEEP_DATABASE_USER", TestServer.USER);
    }

    public void execute(String sql) {
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Every field of every row.
    List<byte[]> fields() {
        try (Connection connection = server.connect(name)) {
            List<byte[]> fields = new ArrayList<>();
            for (String table : tables(connection)) {
                addFields(connection, table, fields);
            }
            return fields;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void addFields(Connection connection, String table, List<byte[]> fields)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    if (value instanceof byte[] bytes) {
                        fields.add(bytes);
                    } else if (value != null) {
                        fields.add(value.toString().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        server.execute("drop database " + name + " with (force)");
    }
}
