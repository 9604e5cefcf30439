package app.certkeep.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Puts a backup in the store's place.
public final class Restoring {
    private final Backups backups;
    private final StoreFile file;

    public Restoring(Backups backups) {
        this.backups = backups;
        this.file = backups.store();
    }

    /// Verifies the backup, brings a copy of it up to date, keeps the present file under a dated
    /// name and gives the copy the store's name. Until the last step the store is as it was.
    ///
    /// @return the present file's new name; empty where there was none
    /// @throws app.certkeep.failure.IntegrityException where the backup is damaged
    /// @throws app.certkeep.failure.StoreUnavailableException where another process has the store
    ///     open, the backup is from a newer version, or nothing can be written
    public Optional<Path> restore(Backup backup) {
        try {
            SafeFiles.makeFolder(file.folder());
        } catch (IOException e) {
            throw FileFailures.ofFolder(e, file.folder());
        }
        try (StoreLock lock = StoreLock.take(file, file::giveUpAfterAWhile)) {
            refuseOpen();
            return replace(backup);
        } catch (IOException e) {
            throw FileFailures.ofFolder(e, file.folder());
        }
    }

    /// Whatever has it open without knowing of our lock.
    private void refuseOpen() throws IOException {
        if (!Files.exists(file.path())) {
            return;
        }
        try (var channel =
                        java.nio.channels.FileChannel.open(
                                file.path(), java.nio.file.StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            if (free == null) {
                throw inUse(new IOException("locked"));
            }
        } catch (java.nio.channels.OverlappingFileLockException e) {
            throw inUse(e);
        }
    }

    private RuntimeException inUse(Exception e) {
        return new app.certkeep.failure.StoreUnavailableException(
                "the store is in use", e, "failure.store.in-use", file.path());
    }

    private Optional<Path> replace(Backup backup) throws IOException {
        Path beside = file.beside().path();
        Files.deleteIfExists(beside);
        backups.verify(backup);
        try {
            SafeFiles.copy(backup.file(), beside);
            new FileOpening(backups, file::giveUpAfterAWhile, FileOpening.SCRIPTS)
                    .bringUpToDate(backup.name());
            SafeFiles.force(beside);
            Optional<Path> kept = keepPresent();
            SafeFiles.moveOver(beside, file.path());
            return kept;
        } finally {
            SafeFiles.deleteIfPossible(beside);
        }
    }

    /// A second name, so that the first is never without a file; where the file system has no such
    /// thing, the store is without a file for a moment.
    private Optional<Path> keepPresent() throws IOException {
        if (!Files.exists(file.path())) {
            return Optional.empty();
        }
        String name = "certkeep-replaced-" + Backups.inName(backups.now());
        Path kept = file.folder().resolve(name + ".mv.db");
        for (int i = 2; Files.exists(kept); i++) {
            kept = file.folder().resolve(name + "-" + i + ".mv.db");
        }
        try {
            Files.createLink(kept, file.path());
        } catch (UnsupportedOperationException | IOException e) {
            Files.move(file.path(), kept);
        }
        SafeFiles.forceFolder(file.folder());
        return Optional.of(kept);
    }
}
