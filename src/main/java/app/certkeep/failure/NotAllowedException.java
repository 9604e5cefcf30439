package app.certkeep.failure;

/// Not signed in, signed out meanwhile, or not permitted.
public final class NotAllowedException extends CertkeepException {
    private static final long serialVersionUID = 1L;

    public NotAllowedException(String logText, String messageKey, Object... arguments) {
        super(logText, messageKey, arguments);
    }
}
