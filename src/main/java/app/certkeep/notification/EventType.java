package app.certkeep.notification;

import java.util.Arrays;

/// What can happen that others are told.
public enum EventType {
    CERTIFICATE_ACTIVATED("certificate.activated"),
    CERTIFICATE_DEACTIVATED("certificate.deactivated"),
    /// Sent by hand to see whether an endpoint answers; tried once only.
    ENDPOINT_TEST("endpoint.test");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /// As it stands in the body's `type`.
    public String text() {
        return text;
    }

    /// In words for a person.
    public String messageKey() {
        return "notification.event." + text;
    }

    static EventType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such event: " + text));
    }
}
