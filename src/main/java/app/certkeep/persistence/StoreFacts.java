package app.certkeep.persistence;

import java.util.SortedMap;

/// How large a store is, and what keeps it.
///
/// @param product name and version of the database
/// @param place file or server
/// @param schema the version of the tables
/// @param bytes of the file or, on a server, of the database; negative where it does not say
/// @param rows a number for each table
public record StoreFacts(
        String product, String place, String schema, long bytes, SortedMap<String, Long> rows) {

    public long rowsOf(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
