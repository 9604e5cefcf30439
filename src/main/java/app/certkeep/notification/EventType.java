package app.certkeep.notification;

import app.certkeep.certificate.CertificateEvent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What can happen that others are told.
public enum EventType {
    CERTIFICATE_ACTIVATED("certificate.activated"),
    CERTIFICATE_DEACTIVATED("certificate.deactivated"),
    CERTIFICATE_CREATED("certificate.created"),
    CERTIFICATE_DELETED("certificate.deleted"),
    CERTIFICATE_RESTORED("certificate.restored"),
    CERTIFICATE_REPLACED("certificate.replaced"),
    CERTIFICATE_EXPIRING("certificate.expiring"),
    CERTIFICATE_EXPIRED("certificate.expired"),
    SECRET_EXPIRING("secret.expiring"),
    /// Sent by hand to see whether an endpoint answers; tried once only.
    ENDPOINT_TEST("endpoint.test");

    /// What an endpoint is told of where nobody chooses otherwise.
    public static final Set<EventType> OF_SWITCHES =
            Set.of(CERTIFICATE_ACTIVATED, CERTIFICATE_DEACTIVATED);

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

    boolean isOfSwitch() {
        return OF_SWITCHES.contains(this);
    }

    /// What an endpoint may choose; a test is always told.
    public static Set<EventType> choices() {
        return EnumSet.complementOf(EnumSet.of(ENDPOINT_TEST));
    }

    static EventType of(CertificateEvent event) {
        return switch (event) {
            case ACTIVATED -> CERTIFICATE_ACTIVATED;
            case DEACTIVATED -> CERTIFICATE_DEACTIVATED;
            case CREATED -> CERTIFICATE_CREATED;
            case DELETED -> CERTIFICATE_DELETED;
            case RESTORED -> CERTIFICATE_RESTORED;
            case REPLACED -> CERTIFICATE_REPLACED;
            case EXPIRING -> CERTIFICATE_EXPIRING;
            case EXPIRED -> CERTIFICATE_EXPIRED;
        };
    }

    static EventType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such event: " + text));
    }
}
