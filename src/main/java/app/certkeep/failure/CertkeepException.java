package app.certkeep.failure;

import java.util.List;

/// A failure that the front ends can explain: an English text for the log, and a message key with
/// arguments for the person. Neither ever holds a password, a key or a value.
///
/// Anything else that is thrown is a bug.
public abstract sealed class CertkeepException extends RuntimeException
        permits ConflictException,
                IntegrityException,
                InvalidInputException,
                NotAllowedException,
                NotFoundException,
                StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    CertkeepException(String logText, String messageKey, Object... arguments) {
        super(logText);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public final String messageKey() {
        return messageKey;
    }

    public final List<Object> arguments() {
        return arguments;
    }
}
