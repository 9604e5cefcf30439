package app.certkeep.failure;

/// The store cannot be opened, read or written now.
public final class StoreUnavailableException extends CertkeepException {
    private static final long serialVersionUID = 1L;

    private boolean backupHelps;

    public StoreUnavailableException(
            String logText, Throwable cause, String messageKey, Object... arguments) {
        super(logText, messageKey, arguments);
        initCause(cause);
    }

    /// Says of this failure that a backup in the store's place would end it.
    public StoreUnavailableException whereBackupHelps() {
        backupHelps = true;
        return this;
    }

    public boolean backupHelps() {
        return backupHelps;
    }
}
