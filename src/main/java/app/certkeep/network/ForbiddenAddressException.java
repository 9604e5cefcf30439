package app.certkeep.network;

import java.io.IOException;

/// A connection was about to be made to an address where none goes.
public final class ForbiddenAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String address) {
        super("no connection is made to " + address);
    }
}
