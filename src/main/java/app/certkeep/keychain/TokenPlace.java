package app.certkeep.keychain;

import app.certkeep.crypto.SessionToken;

import java.util.Optional;

/// One place that keeps the token of one store's window. What it cannot do is an
/// [app.certkeep.failure.CertkeepException].
interface TokenPlace {

    /// The token, which the caller closes.
    Optional<SessionToken> read();

    /// Keeps a token in place of the one before.
    void write(SessionToken token);

    /// Forgets the token, if there is one.
    void delete();
}
