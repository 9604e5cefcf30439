package app.certkeep.persistence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The start of an H2 file (MVStore file format, h2database.com, "File Format"): two copies of a
/// header in the first two blocks, which name the newest chunk, and the chunks after them.
///
/// A file grows at its end, so that one which was cut off looks like itself some time ago, and the
/// database opens it as that. But a store that was closed properly names its last chunk, and where
/// that is not there the file was cut.
final class FileHeader {
    private static final int BLOCK = 4096;
    private static final long HEADERS = 2L * BLOCK;

    private FileHeader() {}

    /// Read only while nobody has the file open: closing it here would open the lock that this
    /// process may have on it.
    static boolean isCutOff(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() <= HEADERS) {
                return true;
            }
            Map<String, String> newest = newer(fields(file, 0), fields(file, BLOCK));
            if (!newest.containsKey("clean") || !newest.containsKey("block")) {
                return false;
            }
            long block = number(newest, "block");
            if ((block + 1) * BLOCK > file.length()) {
                return true;
            }
            long length = number(fields(file, block * BLOCK), "len");
            return (block + length) * BLOCK > file.length();
        } catch (NumberFormatException e) {
            // For the database to judge.
            return false;
        }
    }

    private static Map<String, String> newer(Map<String, String> one, Map<String, String> other) {
        return number(other, "version") > number(one, "version") ? other : one;
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(fields.getOrDefault(name, "0"), 16);
    }

    private static Map<String, String> fields(RandomAccessFile file, long position)
            throws IOException {
        byte[] bytes = new byte[1024];
        file.seek(position);
        int read = Math.max(0, file.read(bytes));
        String line = new String(bytes, 0, read, StandardCharsets.ISO_8859_1).split("\n", 2)[0];
        Map<String, String> fields = new HashMap<>();
        for (String field : line.split(",")) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.put(field.substring(0, colon), field.substring(colon + 1).trim());
            }
        }
        return fields;
    }
}
