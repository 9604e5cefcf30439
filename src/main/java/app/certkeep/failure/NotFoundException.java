package app.certkeep.failure;

/// There is no such thing among what the user owns.
public final class NotFoundException extends CertkeepException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String logText, String messageKey, Object... arguments) {
        super(logText, messageKey, arguments);
    }
}
