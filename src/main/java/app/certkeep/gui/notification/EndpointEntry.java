package app.certkeep.gui.notification;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EventType;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What is being entered of an endpoint. Own headers and authority are never read back, so that
/// empty fields leave them as they are.
final class EndpointEntry {
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty headers = new SimpleStringProperty("");
    private final StringProperty authority = new SimpleStringProperty("");
    private final BooleanProperty withoutHeaders = new SimpleBooleanProperty();
    private final BooleanProperty withoutAuthority = new SimpleBooleanProperty();
    private final Map<EventType, BooleanProperty> events = new EnumMap<>(EventType.class);

    EndpointEntry() {
        EventType.choices().forEach(type -> events.put(type, new SimpleBooleanProperty()));
        begin("", EventType.OF_SWITCHES, List.of());
    }

    /// @param chosenBy tags of what it is told of
    void begin(String present, Set<EventType> told, List<String> chosenBy) {
        url.set("");
        name.set(present);
        tags.set(String.join(", ", chosenBy));
        events.forEach((type, chosen) -> chosen.set(told.contains(type)));
        clearSecrets();
    }

    void clearSecrets() {
        headers.set("");
        authority.set("");
        withoutHeaders.set(false);
        withoutAuthority.set(false);
    }

    void onChange(Runnable listener) {
        Stream.of(url, name, tags, headers, authority).forEach(field -> field.subscribe(listener));
        events.values().forEach(chosen -> chosen.subscribe(listener));
    }

    StringProperty urlProperty() {
        return url;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Separated by commas.
    StringProperty tagsProperty() {
        return tags;
    }

    /// Lines of `Name: value`.
    StringProperty headersProperty() {
        return headers;
    }

    /// Certificates in PEM.
    StringProperty authorityProperty() {
        return authority;
    }

    /// Whether the present headers are to go.
    BooleanProperty withoutHeadersProperty() {
        return withoutHeaders;
    }

    /// Whether the present authority is to go.
    BooleanProperty withoutAuthorityProperty() {
        return withoutAuthority;
    }

    BooleanProperty chosenProperty(EventType type) {
        return events.get(type);
    }

    /// For a new endpoint; a blank name is its host.
    EndpointChange wanted() {
        return EndpointChange.NONE
                .named(name.get())
                .toldOf(told())
                .tagged(chosenBy())
                .carrying(secret(headers, false))
                .trusting(secret(authority, false));
    }

    /// For one that is there.
    EndpointChange changed() {
        return new EndpointChange(
                name.get(),
                null,
                told(),
                secret(headers, withoutHeaders.get()),
                secret(authority, withoutAuthority.get()),
                chosenBy());
    }

    private List<String> chosenBy() {
        return List.of(tags.get().split(","));
    }

    private Set<EventType> told() {
        Set<EventType> told = EnumSet.noneOf(EventType.class);
        events.forEach(
                (type, chosen) -> {
                    if (chosen.get()) {
                        told.add(type);
                    }
                });
        return told;
    }

    private static @Nullable SecretBytes secret(StringProperty field, boolean none) {
        return field.get().isBlank() && !none
                ? null
                : SecretBytes.ofUtf8(field.get().toCharArray());
    }
}
