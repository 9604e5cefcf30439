package app.certkeep.link;

import java.io.IOException;

/// Whoever gave a command has gone, or was sent away because the owner closes. The command has done
/// nothing that it was not asked for, and nobody waits for its answer.
public final class CallerGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    CallerGoneException(IOException cause) {
        super("broken pipe to the caller", cause);
    }

    CallerGoneException() {
        super("broken pipe to the caller");
    }
}
