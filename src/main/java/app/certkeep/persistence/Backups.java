package app.certkeep.persistence;

import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.failure.StoreUnavailableException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/// The backups of a store's file, in the folder `backups` beside it. Making one needs the open
/// store; all else needs only the files.
public final class Backups {
    /// Those of one second are numbered.
    static final Comparator<Backup> NEWEST_FIRST =
            Comparator.comparing(Backup::time)
                    .thenComparing(backup -> backup.name().length())
                    .thenComparing(Backup::name)
                    .reversed();

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".mv.db";
    private static final String HALF = ".new-";

    private final StoreFile store;
    private final Clock clock;

    public Backups(StoreFile store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Path folder() {
        return store.folder().resolve("backups");
    }

    StoreFile store() {
        return store;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// A time as it stands in names of files.
    static String inName(Instant time) {
        return NAME.format(time);
    }

    /// All of them, newest first. A copy without its note, or half-written, is none.
    public List<Backup> list() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            return files.filter(file -> isBackup(file.getFileName().toString()))
                    .map(BackupNote::read)
                    .flatMap(Optional::stream)
                    .map(BackupNote::backup)
                    .sorted(NEWEST_FIRST)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isBackup(String name) {
        return name.startsWith("certkeep-") && name.endsWith(ENDING);
    }

    /// Copies the open store, proves the copy, and only then gives it its name. Then the oldest go.
    ///
    /// @throws StoreUnavailableException where it cannot be written, or the store not be read; the
    ///     other backups are as they were
    Backup create(DataSource open, BackupKind kind, String schema) {
        Path half = folder().resolve(HALF + "copy" + ENDING);
        // Where a disk was taken away, the folder would be made on the disk below.
        if (!Files.exists(store.path())) {
            throw FileFailures.whileOpen(FileFailures.reason("no file"), store);
        }
        try {
            SafeFiles.makeFolder(folder());
            Files.deleteIfExists(half);
            Contents contents = StoreCopy.make(open, half);
            Instant time = now();
            Backup backup =
                    new Backup(
                            free(time, kind),
                            time,
                            kind,
                            schema,
                            Files.size(half),
                            contents.counts(),
                            sha256(half),
                            time);
            BackupNote.of(backup, contents).write();
            SafeFiles.moveOver(half, backup.file());
            rotate();
            return backup;
        } catch (IOException | SQLException e) {
            SafeFiles.deleteIfPossible(half);
            throw notMade(e);
        }
    }

    private StoreUnavailableException notMade(Exception e) {
        if (e instanceof IOException io) {
            return FileFailures.ofFolder(io, folder());
        }
        return FileFailures.whileOpen(e, store);
    }

    private Path free(Instant time, BackupKind kind) {
        String name = "certkeep-" + inName(time) + "-" + kind.word();
        Path file = folder().resolve(name + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder().resolve(name + "-" + i + ENDING);
        }
        return file;
    }

    private void rotate() {
        List<Backup> all = list();
        var staying = Rotation.staying(all);
        for (Backup backup : all) {
            if (!staying.contains(backup)) {
                SafeFiles.deleteIfPossible(backup.file());
                SafeFiles.deleteIfPossible(BackupNote.beside(backup.file()));
            }
        }
    }

    /// By its name in the folder or as a path.
    ///
    /// @throws NotFoundException where there is no such backup
    public Backup find(String nameOrPath) {
        Path inFolder = folder().resolve(Path.of(nameOrPath).getFileName().toString());
        Path file =
                nameOrPath.contains("/") || nameOrPath.contains("\\")
                        ? Path.of(nameOrPath).toAbsolutePath().normalize()
                        : inFolder;
        return BackupNote.read(file)
                .map(BackupNote::backup)
                .or(() -> withoutNote(file))
                .orElseThrow(
                        () -> new NotFoundException("no backup", "backup.missing", nameOrPath));
    }

    /// A copy of a store that somebody made or moved by hand: what it holds is read from itself.
    private Optional<Backup> withoutNote(Path file) {
        if (!file.toString().endsWith(ENDING) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Backup(
                            file,
                            Files.getLastModifiedTime(file).toInstant(),
                            BackupKind.MANUAL,
                            "",
                            Files.size(file),
                            StoreCopy.read(file).counts(),
                            sha256(file),
                            now()));
        } catch (IOException | SQLException e) {
            throw damaged(file);
        }
    }

    private static IntegrityException damaged(Path file) {
        return new IntegrityException("the backup is damaged", "backup.damaged", file);
    }

    /// Reads every byte and every row of a backup and compares with its note, where the outcome is
    /// written down.
    ///
    /// @throws IntegrityException where it is damaged
    public Backup verify(Backup backup) {
        Optional<BackupNote> note = BackupNote.read(backup.file());
        if (note.isEmpty()) {
            return withoutNote(backup.file()).orElseThrow(() -> damaged(backup.file()));
        }
        boolean whole = isWhole(note.get());
        Backup seen = note.get().backup().verified(whole ? now() : Instant.EPOCH);
        remember(new BackupNote(seen, note.get().checksums()));
        if (!whole) {
            throw damaged(backup.file());
        }
        return seen;
    }

    private static boolean isWhole(BackupNote note) {
        Path file = note.backup().file();
        try {
            return sha256(file).equals(note.backup().sha256())
                    && note.describes(StoreCopy.read(file));
        } catch (IOException | SQLException e) {
            return false;
        }
    }

    private static void remember(BackupNote note) {
        try {
            note.write();
        } catch (IOException e) {
            // Backups may lie where nothing can be written; the answer is right all the same.
        }
    }

    /// The newest that is whole now, read in full to know it: takes as long as reading it.
    public Optional<Backup> newestVerified() {
        for (Backup backup : list()) {
            try {
                return Optional.of(verify(backup));
            } catch (IntegrityException e) {
                // The next older one, then.
            }
        }
        return Optional.empty();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out =
                        new DigestOutputStream(
                                java.io.OutputStream.nullOutputStream(),
                                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
