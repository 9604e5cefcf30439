package app.certkeep.keychain;

import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.CertkeepException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The token by which the window stays signed in: in the system's keychain where there is one, else
/// in a file of the user's own. It may take a moment, and where a keychain is locked, as long as
/// its owner takes to open it.
public final class KeptToken {
    private static final Logger LOG = LoggerFactory.getLogger(KeptToken.class);

    /// Where a token was kept.
    public enum Where {
        KEYCHAIN,
        FILE,
        NOWHERE
    }

    private final Supplier<Optional<TokenPlace>> finder;
    private final TokenPlace file;
    private @Nullable Optional<TokenPlace> keychain;

    KeptToken(Supplier<Optional<TokenPlace>> finder, TokenPlace file) {
        this.finder = finder;
        this.file = file;
    }

    /// With the keychain of the system, where it has one that is supported.
    public static KeptToken ofSystem(Path home, Map<String, String> environment) {
        return new KeptToken(
                () -> SystemKeychain.of(System.getProperty("os.name"), home, environment),
                TokenFile.ofWindow(home, environment));
    }

    /// With a file alone.
    public static KeptToken inFile(Path home, Map<String, String> environment) {
        return new KeptToken(Optional::empty, TokenFile.ofWindow(home, environment));
    }

    /// Keeps a token in the first place that takes it. In the keychain, it leaves no older one in
    /// the file.
    public Where keep(SessionToken token) {
        Optional<TokenPlace> first = keychain();
        if (first.isPresent() && takes(first.get(), token)) {
            clear(file);
            return Where.KEYCHAIN;
        }
        return takes(file, token) ? Where.FILE : Where.NOWHERE;
    }

    /// The token that was kept, which the caller closes.
    public Optional<SessionToken> find() {
        return keychain().flatMap(KeptToken::in).or(() -> in(file));
    }

    /// Forgets the token wherever it is.
    public void forget() {
        keychain().ifPresent(KeptToken::clear);
        clear(file);
    }

    /// Looked for when it is first asked for, since its library takes a moment to load.
    private synchronized Optional<TokenPlace> keychain() {
        Optional<TokenPlace> found = keychain;
        if (found == null) {
            found = finder.get();
            keychain = found;
        }
        return found;
    }

    private static boolean takes(TokenPlace place, SessionToken token) {
        try {
            place.write(token);
            return true;
        } catch (CertkeepException e) {
            LOG.warn("the session is not kept here: {}", e.getMessage());
            return false;
        }
    }

    private static Optional<SessionToken> in(TokenPlace place) {
        try {
            return place.read();
        } catch (CertkeepException e) {
            LOG.warn("no kept session can be read here: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static void clear(TokenPlace place) {
        try {
            place.delete();
        } catch (CertkeepException e) {
            LOG.warn("a kept session is not forgotten here: {}", e.getMessage());
        }
    }
}
