package app.certkeep.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// What a store holds: rows and a checksum for each table, in whatever order the rows come.
/// Counting alone proves nothing, since the database counts without reading.
record Contents(SortedMap<String, Rows> tables) {

    /// @param checksum sum over the rows' CRC-32C, each weighted by a constant
    record Rows(long count, long checksum) {
        Rows plus(int crc) {
            return new Rows(count + 1, checksum + (crc & 0xffffffffL) * 0x9E3779B97F4A7C15L);
        }
    }

    /// What happens to each row on its way.
    @FunctionalInterface
    interface RowSink {
        void accept(ResultSet row) throws SQLException;
    }

    static Contents of(Connection connection) throws SQLException {
        SortedMap<String, Rows> tables = new TreeMap<>();
        for (String table : tables(connection)) {
            tables.put(table, read(connection, table, row -> {}));
        }
        return new Contents(tables);
    }

    /// Names of the tables of Certkeep, quoted as the database wrote them.
    static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select table_name from information_schema.tables"
                                        + " where table_schema = 'PUBLIC'"
                                        + " and table_type = 'BASE TABLE' order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// Reads every value of every row.
    static Rows read(Connection connection, String table, RowSink sink) throws SQLException {
        Rows rows = new Rows(0, 0);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(200);
            try (ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    rows = rows.plus(crc(row, columns));
                    sink.accept(row);
                }
            }
        }
        return rows;
    }

    private static int crc(ResultSet row, ResultSetMetaData columns) throws SQLException {
        CRC32C crc = new CRC32C();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            byte[] value = bytes(row, i, columns.getColumnType(i));
            int length = value == null ? -1 : value.length;
            crc.update(ByteBuffer.allocate(4).putInt(length).flip());
            if (value != null) {
                crc.update(value);
            }
        }
        return (int) crc.getValue();
    }

    private static byte @org.jspecify.annotations.Nullable [] bytes(
            ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                    row.getBytes(column);
            default -> {
                String text = row.getString(column);
                yield text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    Map<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        tables.forEach((table, rows) -> counts.put(table, rows.count()));
        return counts;
    }
}
