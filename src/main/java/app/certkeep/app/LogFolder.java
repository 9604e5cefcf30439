package app.certkeep.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Where the log is written: `logs` in the folder of the store, open to nobody but its user.
///
/// [#announce] and [#make] before the first logger is made, since the logging system would make the
/// folders open to others.
public final class LogFolder {
    private final Path folder;

    public LogFolder(Path home) {
        folder = home.resolve("logs");
    }

    public void announce() {
        System.setProperty("certkeep.log.folder", folder.toString());
    }

    /// Where it cannot be made, there is no log; opening the store then tells the reason.
    public void make() {
        try {
            Files.createDirectories(folder, attributes("rwx------"));
            Path log = folder.resolve("certkeep.log");
            if (!Files.exists(log)) {
                Files.createFile(log, attributes("rw-------"));
            }
        } catch (IOException e) {
            // Told by the store's own failure: it needs the same folder.
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
