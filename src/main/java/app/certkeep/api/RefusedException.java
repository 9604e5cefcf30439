package app.certkeep.api;

import java.util.List;
import java.util.Map;

/// A call that is refused for what it is as HTTP or JSON. What services refuse they say themselves.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Status status;
    private final String messageKey;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    RefusedException(Status status, String messageKey, Object... arguments) {
        this(status, Map.of(), messageKey, arguments);
    }

    RefusedException(
            Status status, Map<String, String> headers, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
        this.headers = Map.copyOf(headers);
    }

    /// A member of a JSON object, or a parameter, that is missing or not as it is described.
    static RefusedException of(String name) {
        return new RefusedException(Status.UNPROCESSABLE_CONTENT, "api.field.wrong", name);
    }

    Status status() {
        return status;
    }

    String messageKey() {
        return messageKey;
    }

    List<Object> arguments() {
        return arguments;
    }

    Map<String, String> headers() {
        return headers;
    }
}
