package app.certkeep.failure;

/// Someone else changed or took the same thing first.
public final class ConflictException extends CertkeepException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String logText, String messageKey, Object... arguments) {
        super(logText, messageKey, arguments);
    }
}
