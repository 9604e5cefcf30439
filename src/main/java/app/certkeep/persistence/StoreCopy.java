package app.certkeep.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/// Copies an open store, as it is at one moment, into a new file without holding anybody up. Every
/// row is read, so that damage in the source is found and not copied; and what lay dead in the
/// source's file is left behind.
final class StoreCopy {
    /// H2's own level: all tables as they are at the first statement.
    private static final int SNAPSHOT = 6;

    private static final int BATCH = 1000;

    /// Indexes and constraints: filled row by row, an index of random keys would be written anew
    /// again and again, and leave a file of many times its size.
    private static final Pattern AFTER_ROWS =
            Pattern.compile("^(CREATE (UNIQUE )?INDEX|ALTER TABLE) ");

    private StoreCopy() {}

    /// @param target a file that is not there yet; afterwards it is on the disk and proven to hold
    ///     the same
    static Contents make(DataSource source, Path target) throws SQLException, IOException {
        SafeFiles.make(target);
        Contents copied;
        try (Connection from = source.getConnection();
                Connection schema = source.getConnection();
                Connection to = open(target, "MAX_COMPACT_TIME=0;WRITE_DELAY=60000")) {
            from.setAutoCommit(false);
            from.setTransactionIsolation(SNAPSHOT);
            copied = copyLazily(from, schema, to);
            try (Statement statement = to.createStatement()) {
                statement.execute("shutdown");
            }
        }
        SafeFiles.force(target);
        if (!copied.equals(read(target))) {
            throw new IOException("the copy does not hold what was copied");
        }
        return copied;
    }

    /// What a file holds that nobody has open, without changing a byte of it.
    static Contents read(Path file) throws SQLException {
        try (Connection connection =
                open(file, "ACCESS_MODE_DATA=r;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1")) {
            return Contents.of(connection);
        }
    }

    private static Connection open(Path file, String settings) throws SQLException {
        String name = file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        return DriverManager.getConnection(
                "jdbc:h2:file:" + name + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;" + settings,
                StoreFile.USER,
                "");
    }

    /// Row by row, or the database would first put all rows of a table into memory.
    private static Contents copyLazily(Connection from, Connection schema, Connection to)
            throws SQLException {
        try (Statement statement = from.createStatement()) {
            statement.execute("set lazy_query_execution 1");
            try {
                return copy(from, schema, to);
            } finally {
                from.rollback();
                statement.execute("set lazy_query_execution 0");
            }
        }
    }

    private static Contents copy(Connection from, Connection schema, Connection to)
            throws SQLException {
        // The first statement fixes the moment. Sequences are in no snapshot: read after it, they
        // are where they have to be or beyond.
        List<String> tables = Contents.tables(from);
        for (String table : tables) {
            touch(from, table);
        }
        Map<Boolean, List<String>> definitions =
                definitions(schema).stream()
                        .collect(
                                Collectors.partitioningBy(line -> AFTER_ROWS.matcher(line).find()));
        try (Statement statement = to.createStatement()) {
            execute(statement, definitions.get(false));
            // Rows come table by table; their source kept all of them consistent.
            statement.execute("set referential_integrity false");
            to.setAutoCommit(false);
            SortedMap<String, Contents.Rows> copied = new TreeMap<>();
            for (String table : tables) {
                copied.put(table, copy(from, to, table));
            }
            to.setAutoCommit(true);
            execute(statement, definitions.get(true));
            statement.execute("set referential_integrity true");
            return new Contents(copied);
        }
    }

    private static void execute(Statement statement, List<String> definitions) throws SQLException {
        for (String definition : definitions) {
            statement.execute(definition);
        }
    }

    private static void touch(Connection from, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet row = statement.executeQuery("select 1 from \"" + table + "\" limit 1")) {
            row.next();
        }
    }

    private static List<String> definitions(Connection schema) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement statement = schema.createStatement();
                ResultSet lines = statement.executeQuery("script nodata")) {
            while (lines.next()) {
                definitions.add(lines.getString(1));
            }
        }
        return definitions;
    }

    private static Contents.Rows copy(Connection from, Connection to, String table)
            throws SQLException {
        int columns = columns(from, table);
        String insert =
                "insert into \""
                        + table
                        + "\" values ("
                        + IntStream.range(0, columns)
                                .mapToObj(i -> "?")
                                .collect(Collectors.joining(", "))
                        + ")";
        try (PreparedStatement target = to.prepareStatement(insert)) {
            int[] waiting = {0};
            Contents.Rows rows =
                    Contents.read(
                            from,
                            table,
                            row -> {
                                for (int i = 1; i <= columns; i++) {
                                    target.setObject(i, row.getObject(i));
                                }
                                target.addBatch();
                                if (++waiting[0] == BATCH) {
                                    target.executeBatch();
                                    // Or the undo log would grow the file.
                                    to.commit();
                                    waiting[0] = 0;
                                }
                            });
            target.executeBatch();
            to.commit();
            return rows;
        }
    }

    private static int columns(Connection from, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet none =
                        statement.executeQuery("select * from \"" + table + "\" where false")) {
            return none.getMetaData().getColumnCount();
        }
    }
}
