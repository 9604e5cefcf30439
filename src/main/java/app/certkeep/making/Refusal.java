package app.certkeep.making;

import app.certkeep.failure.InvalidInputException;

/// What cannot be made as it was asked for.
final class Refusal {
    private Refusal() {}

    /// @param reason the last part of the message's key, which says it in the log, too
    static InvalidInputException of(String reason, Object... arguments) {
        return new InvalidInputException(
                "not made: " + reason, "making.refused." + reason, arguments);
    }
}
