package app.certkeep.failure;

/// Stored data is not what was written: damaged, moved or tampered with.
public final class IntegrityException extends CertkeepException {
    private static final long serialVersionUID = 1L;

    public IntegrityException(String logText, String messageKey, Object... arguments) {
        super(logText, messageKey, arguments);
    }
}
