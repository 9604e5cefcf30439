package app.certkeep.persistence;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The rows of one table, read in pages by its primary key, so that no table has to fit into the
/// memory, and as values that mean the same in every database.
final class TableRows {
    private static final int PAGE = 100;

    private final Connection connection;
    private final TableShape shape;

    TableRows(Connection connection, TableShape shape) {
        this.connection = connection;
        this.shape = shape;
    }

    /// The page after a row, or the first; empty behind the last.
    List<@Nullable Object[]> pageAfter(@Nullable Object @Nullable [] row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select(row != null))) {
            for (int i = 0; row != null && i < shape.key().size(); i++) {
                statement.setObject(i + 1, row[shape.columns().indexOf(shape.key().get(i))]);
            }
            List<@Nullable Object[]> page = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(read(rows));
                }
            }
            return page;
        }
    }

    boolean isEmpty() throws SQLException {
        return pageAfter(null).isEmpty();
    }

    void insert(List<@Nullable Object[]> page) throws SQLException {
        String values = String.join(", ", Collections.nCopies(shape.columns().size(), "?"));
        String sql =
                "insert into %s (%s) values (%s)"
                        .formatted(shape.name(), String.join(", ", shape.columns()), values);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : page) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private String select(boolean after) {
        String key = String.join(", ", shape.key());
        String marks = String.join(", ", Collections.nCopies(shape.key().size(), "?"));
        return "select %s from %s%s order by %s limit %d"
                .formatted(
                        String.join(", ", shape.columns()),
                        shape.name(),
                        after ? " where (%s) > (%s)".formatted(key, marks) : "",
                        key,
                        PAGE);
    }

    private @Nullable Object[] read(ResultSet rows) throws SQLException {
        @Nullable Object[] row = new Object[shape.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = read(rows, i + 1);
        }
        return row;
    }

    /// The databases differ in how they number the types of UUIDs and times.
    private static @Nullable Object read(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (type.startsWith("timestamp")) {
            return utc(rows.getObject(column, OffsetDateTime.class));
        }
        boolean binary = type.startsWith("binary") || type.equals("bytea");
        return binary ? rows.getBytes(column) : rows.getObject(column);
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
