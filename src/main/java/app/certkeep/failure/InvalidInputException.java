package app.certkeep.failure;

/// What was entered cannot be used as it is.
public final class InvalidInputException extends CertkeepException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String logText, String messageKey, Object... arguments) {
        super(logText, messageKey, arguments);
    }
}
