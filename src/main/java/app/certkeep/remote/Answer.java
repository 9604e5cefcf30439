package app.certkeep.remote;

import app.certkeep.crypto.SecretBytes;

/// What came of asking a service.
public sealed interface Answer {

    /// Printable text in UTF-8, without white space around it, which the caller closes.
    record Text(SecretBytes text) implements Answer {}

    /// Nothing that can be used.
    record Failed(Problem problem) implements Answer {}

    /// Why there is nothing.
    enum Problem {
        /// No connection, or it broke.
        UNREACHABLE,
        /// Nothing, or not all of it, in time.
        TIMEOUT,
        /// The server could not prove who it is.
        UNTRUSTED,
        /// It pointed elsewhere, where nobody follows.
        REDIRECT,
        /// It answered with an error.
        STATUS,
        /// More than 64 KiB.
        TOO_LONG,
        /// Empty, or something else than printable text.
        NOT_TEXT
    }
}
