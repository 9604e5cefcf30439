package app.certkeep.persistence;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The file beside a backup that says what is in it, as plain properties. A backup is one only with
/// its note, which is written first.
///
/// @param checksums a sum for each table, see [Contents]
record BackupNote(Backup backup, Map<String, Long> checksums) {
    private static final String ENDING = ".properties";
    private static final String ROWS = "rows.";
    private static final String CHECKSUM = "checksum.";

    static BackupNote of(Backup backup, Contents contents) {
        Map<String, Long> checksums = new TreeMap<>();
        contents.tables().forEach((table, rows) -> checksums.put(table, rows.checksum()));
        return new BackupNote(backup, checksums);
    }

    static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ENDING);
    }

    /// Empty where there is no note, or none that can be read.
    static Optional<BackupNote> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(beside(file), StandardCharsets.UTF_8)) {
            lines.load(reader);
            Map<String, Long> rows = new TreeMap<>();
            Map<String, Long> checksums = new TreeMap<>();
            for (String name : lines.stringPropertyNames()) {
                if (name.startsWith(ROWS)) {
                    rows.put(name.substring(ROWS.length()), number(lines, name));
                } else if (name.startsWith(CHECKSUM)) {
                    checksums.put(name.substring(CHECKSUM.length()), number(lines, name));
                }
            }
            Backup backup =
                    new Backup(
                            file,
                            Instant.parse(lines.getProperty("time", "")),
                            BackupKind.of(lines.getProperty("kind", "")),
                            lines.getProperty("schema", ""),
                            number(lines, "size"),
                            rows,
                            lines.getProperty("sha256", ""),
                            Instant.parse(lines.getProperty("verified", "")));
            return Optional.of(new BackupNote(backup, checksums));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static long number(Properties lines, String name) {
        return Long.parseLong(lines.getProperty(name, ""));
    }

    boolean describes(Contents contents) {
        return contents.counts().equals(backup.rows())
                && of(backup, contents).checksums().equals(checksums);
    }

    /// Written beside and renamed, as all that must not be half there.
    void write() throws IOException {
        Path note = beside(backup.file());
        Path half = note.resolveSibling(".new-" + note.getFileName());
        Files.deleteIfExists(half);
        SafeFiles.make(half);
        Files.writeString(half, text());
        SafeFiles.force(half);
        SafeFiles.moveOver(half, note);
    }

    private String text() {
        StringWriter text = new StringWriter();
        line(text, "time", backup.time());
        line(text, "kind", backup.kind().word());
        line(text, "schema", backup.schema());
        line(text, "size", backup.size());
        line(text, "sha256", backup.sha256());
        line(text, "verified", backup.verified());
        backup.rows().forEach((table, count) -> line(text, ROWS + table, count));
        checksums.forEach((table, sum) -> line(text, CHECKSUM + table, sum));
        return text.toString();
    }

    private static void line(StringWriter text, String name, Object value) {
        text.append(name).append('=').append(value.toString()).append('\n');
    }
}
