package app.certkeep.cli;

import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.keychain.TokenFile;

import java.util.Map;
import java.util.Optional;

/// The session that one command leaves to the next. `CERTKEEP_TOKEN` wins over the file.
final class KeptSession {
    static final String VARIABLE = "CERTKEEP_TOKEN";

    private final TokenFile file;
    private final String given;

    KeptSession(TokenFile file, Map<String, String> environment) {
        this.file = file;
        given = environment.getOrDefault(VARIABLE, "").strip();
    }

    private boolean isGiven() {
        return !given.isEmpty();
    }

    /// The token of the session in use; the receiver closes it.
    ///
    /// @throws NotAllowedException where there is none
    SessionToken token() {
        if (isGiven()) {
            return SessionToken.parse(given)
                    .orElseThrow(
                            () ->
                                    new NotAllowedException(
                                            "not a token", "cli.session.not-a-token"));
        }
        return file.read()
                .orElseThrow(
                        () -> new NotAllowedException("no session kept", "account.session.none"));
    }

    /// Makes sure that [#keep] will work, before an account or a session is made.
    void prepare() {
        file.prepare();
    }

    /// Keeps a new session in the place of the one kept before, which ends.
    void keep(SessionToken token, AccountService accounts) {
        Optional<SessionToken> earlier = file.read();
        file.write(token);
        earlier.ifPresent(
                old -> {
                    try (old) {
                        end(old, accounts);
                    }
                });
    }

    /// Ends the session of a token.
    ///
    /// @return whether it was still alive
    boolean end(SessionToken token, AccountService accounts) {
        Optional<Identity> identity = accounts.resume(token);
        identity.ifPresent(
                live -> {
                    try (live) {
                        accounts.logOut(live);
                    }
                });
        return identity.isPresent();
    }

    /// Forgets the kept token; one given by the environment is not ours to forget.
    void forget() {
        if (!isGiven()) {
            file.delete();
        }
    }

    /// Tells a user whose new session would not be used.
    void warnOfVariable(Printer printer) {
        if (isGiven()) {
            printer.note("cli.session.variable-wins");
        }
    }
}
