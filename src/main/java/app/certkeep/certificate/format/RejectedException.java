package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

/// Carries a [Rejection] from the depths of a reader to [ItemReader], which turns it into an item;
/// it never leaves this package, hence checked and without a stack trace.
final class RejectedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    RejectedException(Reason reason, Object... arguments) {
        super(reason.name(), null, false, false);
        this.rejection = Rejection.of(reason, arguments);
    }

    RejectedException(Rejection rejection) {
        super(rejection.reason().name(), null, false, false);
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
