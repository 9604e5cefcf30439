package app.certkeep.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// A folder that belongs to this user and that nobody else can open. Where the system knows no
/// such permissions, the user's own folders are private by themselves.
public final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private final Path path;

    public PrivateFolder(Path path) {
        this.path = path;
    }

    /// Certkeep's own folder in what the system clears by itself: under `$XDG_RUNTIME_DIR` where
    /// that is a folder, else in the system's folder for temporary files.
    public static PrivateFolder ofRuntime(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isBlank() && Files.isDirectory(Path.of(runtime))) {
            return new PrivateFolder(Path.of(runtime, "certkeep"));
        }
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_");
        return new PrivateFolder(Path.of(System.getProperty("java.io.tmpdir"), "certkeep-" + user));
    }

    public Path path() {
        return path;
    }

    /// Makes it where it is missing.
    public void make() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(path, attributes("rwx------"));
        }
    }

    /// Whether it is this user's and closed to everybody else.
    public boolean isPrivate() throws IOException {
        if (!hasPermissions()) {
            return true;
        }
        PosixFileAttributes found =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.isDirectory()
                && found.owner().equals(me().owner())
                && OWNER_ONLY.containsAll(found.permissions());
    }

    /// Attributes with which a file in it is made.
    public FileAttribute<?>[] attributes(String permissions) {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    boolean hasPermissions() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Attributes of a file that this process certainly made.
    private PosixFileAttributes me() throws IOException {
        Path probe = Files.createTempFile("certkeep-", ".probe", attributes("rw-------"));
        try {
            return Files.readAttributes(probe, PosixFileAttributes.class);
        } finally {
            Files.delete(probe);
        }
    }
}
