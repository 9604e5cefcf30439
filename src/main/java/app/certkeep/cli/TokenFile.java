package app.certkeep.cli;

import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.link.PrivateFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The file in which the command line keeps a session between two commands: readable by its owner
/// alone, in a folder of its own that the system clears, never beside the database. Stores in
/// different folders have files of their own.
final class TokenFile {
    private final PrivateFolder folder;
    private final Path file;

    private TokenFile(PrivateFolder folder, Path home) {
        this.folder = folder;
        file = folder.path().resolve("session-" + shortHash(home));
    }

    /// The file of a store, in the runtime folder.
    static TokenFile of(Path home, Map<String, String> environment) {
        return new TokenFile(PrivateFolder.ofRuntime(environment), home);
    }

    /// The kept token; nothing where there is none or what is there is none.
    ///
    /// @throws NotAllowedException where others could have put it there
    Optional<SessionToken> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            requirePrivateFolder();
            return SessionToken.parse(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /// Makes sure that a token could be kept, before one is asked for.
    void prepare() {
        try {
            folder.make();
            requirePrivateFolder();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void write(SessionToken token) {
        prepare();
        try {
            Path fresh =
                    Files.createTempFile(
                            folder.path(), "session-", ".new", folder.attributes("rw-------"));
            try {
                Files.writeString(fresh, token.text(), StandardCharsets.US_ASCII);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void requirePrivateFolder() throws IOException {
        if (!folder.isPrivate()) {
            throw new NotAllowedException(
                    "the session folder is open to others", "cli.session.folder", folder.path());
        }
    }

    private NotAllowedException unusable(IOException e) {
        NotAllowedException failure =
                new NotAllowedException("cannot use the session file", "cli.session.file", file);
        failure.initCause(e);
        return failure;
    }

    private static String shortHash(Path home) {
        try {
            Path path = Files.exists(home) ? home.toRealPath() : home.toAbsolutePath().normalize();
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the store's path cannot be named", e);
        }
    }
}
