package app.certkeep.keychain;

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

/// A file in which a session is kept from one start to the next: readable by its owner alone, in a
/// folder of its own that the system clears, never beside the database. Stores in different folders
/// have files of their own.
public final class TokenFile implements TokenPlace {
    private final PrivateFolder folder;
    private final Path file;

    private TokenFile(PrivateFolder folder, String prefix, Path home) {
        this.folder = folder;
        file = folder.path().resolve(prefix + shortHash(home));
    }

    /// The file of a store's commands, in the runtime folder.
    public static TokenFile of(Path home, Map<String, String> environment) {
        return new TokenFile(PrivateFolder.ofRuntime(environment), "session-", home);
    }

    /// The file of a store's window, in the runtime folder.
    public static TokenFile ofWindow(Path home, Map<String, String> environment) {
        return new TokenFile(PrivateFolder.ofRuntime(environment), "window-", home);
    }

    /// The kept token; nothing where there is none or what is there is none.
    ///
    /// @throws NotAllowedException where others could have put it there
    @Override
    public Optional<SessionToken> read() {
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
    public void prepare() {
        try {
            folder.make();
            requirePrivateFolder();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public void write(SessionToken token) {
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

    @Override
    public void delete() {
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
