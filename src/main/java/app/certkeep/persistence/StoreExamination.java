package app.certkeep.persistence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks at a store as a whole, while others go on working.
final class StoreExamination {
    private final Connection connection;
    private final Kept kept;

    StoreExamination(Connection connection, Kept kept) {
        this.connection = connection;
        this.kept = kept;
    }

    StoreFacts facts() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        SortedMap<String, Long> rows = new TreeMap<>();
        for (TableShape table : TableShape.all(connection)) {
            rows.put(table.name(), number("select count(*) from " + table.name()));
        }
        return new StoreFacts(
                data.getDatabaseProductName() + " " + data.getDatabaseProductVersion(),
                kept.shown(),
                schema(),
                bytes(),
                rows);
    }

    /// Reads every value of every row, since counting reads none.
    long check() throws SQLException {
        long read = 0;
        for (TableShape table : TableShape.all(connection)) {
            TableRows rows = new TableRows(connection, table);
            List<@Nullable Object[]> page = rows.pageAfter(null);
            while (!page.isEmpty()) {
                read += page.size();
                page = rows.pageAfter(page.getLast());
            }
        }
        return read;
    }

    private String schema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest =
                        statement.executeQuery(
                                "select \"version\" from \"flyway_schema_history\" where"
                                    + " \"success\" order by \"installed_rank\" desc limit 1")) {
            return newest.next() ? String.valueOf(newest.getString(1)) : "";
        }
    }

    private long bytes() {
        try {
            return switch (kept) {
                case KeptInFile file -> Files.size(file.backups().store().path());
                case KeptOnServer _ -> number("select pg_database_size(current_database())");
            };
        } catch (IOException | SQLException e) {
            // Not every database of the protocol tells its size.
            return -1;
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
