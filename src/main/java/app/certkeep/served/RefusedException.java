package app.certkeep.served;

import java.io.IOException;

/// A server did not go over to TLS.
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
