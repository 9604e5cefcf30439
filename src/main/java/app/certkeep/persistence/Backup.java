package app.certkeep.persistence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// A whole copy of the store that was opened, read and found to hold what the store held.
///
/// @param file the copy; it is a store like the one in use, and can take its place by hand
/// @param time when, to the second
/// @param schema the version of its tables
/// @param size bytes
/// @param rows a number for each table
/// @param sha256 of the file, in hexadecimal
/// @param verified when it was last read in full and found whole; the epoch where the last look
///     found it damaged
public record Backup(
        Path file,
        Instant time,
        BackupKind kind,
        String schema,
        long size,
        Map<String, Long> rows,
        String sha256,
        Instant verified) {

    /// By what it is asked for.
    public String name() {
        return file.getFileName().toString();
    }

    public boolean isWhole() {
        return verified.isAfter(Instant.EPOCH);
    }

    /// Rows of one table, in the case of its definition; 0 where it has no such table.
    public long count(String table) {
        return rows.getOrDefault(table.toUpperCase(java.util.Locale.ROOT), 0L);
    }

    Backup verified(Instant when) {
        return new Backup(file, time, kind, schema, size, rows, sha256, when);
    }
}
