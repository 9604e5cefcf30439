package app.certkeep.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// A table as the database describes it, in lower case whatever the database prefers.
///
/// @param columns by name
/// @param key columns of the primary key in their order
/// @param parents tables that its foreign keys name
record TableShape(String name, List<String> columns, List<String> key, List<String> parents) {
    private static final String HISTORY = "flyway_schema_history";

    /// The tables of the store, each after those that its foreign keys name.
    static List<TableShape> all(Connection connection) throws SQLException {
        SortedMap<String, TableShape> waiting = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        for (String table : column(data.getTables(null, schema, null, types()), "TABLE_NAME")) {
            TableShape shape = of(data, schema, table);
            if (!shape.name.equals(HISTORY)) {
                waiting.put(shape.name, shape);
            }
        }
        return inOrder(waiting);
    }

    private static TableShape of(DatabaseMetaData data, String schema, String table)
            throws SQLException {
        List<String> columns =
                lower(column(data.getColumns(null, schema, table, null), "COLUMN_NAME"));
        Collections.sort(columns);
        SortedMap<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                key.put(
                        rows.getInt("KEY_SEQ"),
                        rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        List<String> parents =
                lower(column(data.getImportedKeys(null, schema, table), "PKTABLE_NAME"));
        return new TableShape(
                table.toLowerCase(Locale.ROOT), columns, List.copyOf(key.values()), parents);
    }

    private static List<TableShape> inOrder(SortedMap<String, TableShape> waiting) {
        List<TableShape> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            TableShape next =
                    waiting.values().stream()
                            .filter(
                                    shape ->
                                            shape.parents.stream()
                                                    .allMatch(
                                                            parent ->
                                                                    parent.equals(shape.name)
                                                                            || !waiting.containsKey(
                                                                                    parent)))
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalStateException("tables refer in a circle"));
            ordered.add(next);
            waiting.remove(next.name);
        }
        return ordered;
    }

    private static String[] types() {
        return new String[] {"TABLE", "BASE TABLE"};
    }

    private static List<String> column(ResultSet rows, String column) throws SQLException {
        try (rows) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(column));
            }
            return values;
        }
    }

    private static List<String> lower(List<String> names) {
        List<String> lower = new ArrayList<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
