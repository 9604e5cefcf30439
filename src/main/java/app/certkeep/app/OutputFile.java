package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that an answer is written to: complete or not at all, and closed to others from its
/// first byte on where that is asked for.
public final class OutputFile {
    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> PUBLIC =
            PosixFilePermissions.fromString("rw-r--r--");

    /// Writes all that is to be in a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path directory;
    private final String name;

    public OutputFile(String name) {
        this(Path.of(""), name);
    }

    /// @param directory what the name is relative to
    public OutputFile(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /// @throws InvalidInputException where it cannot be written
    public void write(byte[] content, boolean ownerOnly) {
        write(out -> out.write(content), ownerOnly);
    }

    /// As the other, for what is not in memory as a whole.
    public void write(Content content, boolean ownerOnly) {
        try {
            Path file = directory.resolve(name).toAbsolutePath();
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device cannot be replaced.
                fill(file, content);
                return;
            }
            Path fresh = Files.createTempFile(file.getParent(), ".certkeep-", "", restricted(file));
            try {
                fill(fresh, content);
                if (!ownerOnly && isPosix(file)) {
                    Files.setPosixFilePermissions(fresh, PUBLIC);
                }
                force(fresh);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | InvalidPathException e) {
            InvalidInputException failure =
                    new InvalidInputException(
                            "cannot write the file", "failure.file.unwritable", name);
            failure.initCause(e);
            throw failure;
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    /// On the disk before it takes the place of what was there.
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] restricted(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
