package app.certkeep.activity;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.remote.Answer;

/// What came of asking for random strings.
public sealed interface RandomResult {

    /// @param text one string a line, which the caller closes
    /// @param cost credits that were taken
    /// @param balance credits that are left
    record Obtained(SecretBytes text, long cost, long balance) implements RandomResult {}

    /// Nothing was obtained, and the credits are back.
    record Failed(Answer.Problem problem, long balance) implements RandomResult {}
}
