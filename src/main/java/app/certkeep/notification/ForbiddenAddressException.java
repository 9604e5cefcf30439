package app.certkeep.notification;

import java.io.IOException;

/// A connection was about to be made to an address where no webhook goes.
final class ForbiddenAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String address) {
        super("no webhook is sent to " + address);
    }
}
