package app.certkeep.revocation;

import app.certkeep.network.NetworkProblem;

import java.time.Instant;
import java.util.Optional;

/// What one source says of a certificate.
public sealed interface RevocationFinding {

    /// It was not taken back.
    ///
    /// @param asOf when that was so
    /// @param next when there will be newer news, where that is known
    record Good(Instant asOf, Optional<Instant> next) implements RevocationFinding {}

    /// It was.
    ///
    /// @param reason a word, such as `key-compromise`; empty where none is given
    record Revoked(Instant at, Optional<String> reason) implements RevocationFinding {}

    /// The responder does not know such a certificate.
    record Unknown() implements RevocationFinding {}

    /// Nothing can be learnt from it.
    ///
    /// @param problem where there was no answer
    record Doubtful(Doubt doubt, Optional<NetworkProblem> problem) implements RevocationFinding {}

    /// Whether no other source need be asked.
    default boolean isDefinite() {
        return this instanceof Good || this instanceof Revoked;
    }
}
