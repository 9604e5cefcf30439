package app.certkeep.link;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Where the socket of a store is: `run/socket` in its home folder. Where that path is too long
/// for a socket, the socket lies in the runtime folder under a hash of the home, and the file
/// `run/elsewhere` names it, so that a process with another environment finds it all the same.
public final class SocketPlace {
    /// `sun_path` holds 104 bytes on macOS and the BSDs, 108 on Linux, with the zero at the end.
    static final int LONGEST_PATH = 100;

    private final PrivateFolder folder;
    private final Map<String, String> environment;

    public SocketPlace(Path home, Map<String, String> environment) {
        folder = new PrivateFolder(home.toAbsolutePath().normalize().resolve("run"));
        this.environment = environment;
    }

    /// The socket as another process has left it, if one ever has.
    Optional<Path> find() {
        try {
            return Optional.of(Path.of(Files.readString(pointer(), StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Files.exists(near()) ? Optional.of(near()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Listens there. Only for the process that holds the store's file, to which a socket that is
    /// there already is a dead process's.
    ServerSocketChannel listen() throws IOException {
        folder.make();
        requirePrivate(folder);
        Path socket = near();
        if (tooLong(socket)) {
            PrivateFolder runtime = PrivateFolder.ofRuntime(environment);
            runtime.make();
            requirePrivate(runtime);
            socket = runtime.path().resolve("owner-" + hash(folder.path()));
            pointTo(socket);
        } else {
            Files.deleteIfExists(pointer());
        }
        Files.deleteIfExists(socket);
        return bind(socket);
    }

    private ServerSocketChannel bind(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            if (folder.hasPermissions()) {
                // Until here the folder alone keeps others out.
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Whether the user of the store is at the other end.
    boolean isOwnedBy(SocketChannel channel) throws IOException {
        return Peer.owns(folder.path(), channel);
    }

    /// Takes the socket away, so that nobody knocks any more.
    void remove() throws IOException {
        Optional<Path> socket = find();
        if (socket.isPresent()) {
            Files.deleteIfExists(socket.get());
        }
        Files.deleteIfExists(pointer());
    }

    /// Takes away what a dead process left. Only for the process that holds the store's file and
    /// does not listen itself.
    public void removeDead() {
        try {
            remove();
        } catch (IOException e) {
            // It is in nobody's way.
        }
    }

    private Path near() {
        return folder.path().resolve("socket");
    }

    private Path pointer() {
        return folder.path().resolve("elsewhere");
    }

    private void pointTo(Path socket) throws IOException {
        Path fresh =
                Files.createTempFile(
                        folder.path(), "elsewhere", ".new", folder.attributes("rw-------"));
        Files.writeString(fresh, socket.toString(), StandardCharsets.UTF_8);
        Files.move(fresh, pointer(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean tooLong(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH;
    }

    private static void requirePrivate(PrivateFolder folder) throws IOException {
        if (!folder.isPrivate()) {
            throw new IOException("open to others: " + folder.path());
        }
    }

    private static String hash(Path home) throws IOException {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(home.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
