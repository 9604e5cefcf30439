package app.certkeep.cli;

/// A command that cannot be carried out as it was given, where the parser could not see it.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    UsageException(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }
}
