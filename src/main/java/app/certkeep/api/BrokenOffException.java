package app.certkeep.api;

import java.io.IOException;

/// The caller went away, or was too slow, before all of its request was there.
final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOffException(IOException cause) {
        super(cause);
    }
}
