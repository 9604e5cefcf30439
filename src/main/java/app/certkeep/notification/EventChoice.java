package app.certkeep.notification;

import app.certkeep.failure.InvalidInputException;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The events that an endpoint is told of: as a person names them, and as the database keeps them.
public final class EventChoice {
    private static final String ALL = "all";

    private EventChoice() {}

    /// @param names such as `certificate.created`, or `all`
    /// @throws InvalidInputException where a name is none that can be chosen, or there is none
    public static Set<EventType> parse(Collection<String> names) {
        Set<EventType> chosen = EnumSet.noneOf(EventType.class);
        for (String name : names) {
            chosen.addAll(name.strip().equals(ALL) ? EventType.choices() : Set.of(one(name)));
        }
        return require(chosen);
    }

    static Set<EventType> require(Set<EventType> chosen) {
        if (chosen.isEmpty() || !EventType.choices().containsAll(chosen)) {
            throw new InvalidInputException("no event chosen", "notification.event.none");
        }
        return chosen;
    }

    private static EventType one(String name) {
        return EventType.choices().stream()
                .filter(type -> type.text().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(name.strip()));
    }

    private static InvalidInputException unknown(String name) {
        String all =
                EventType.choices().stream().map(EventType::text).collect(Collectors.joining(", "));
        return new InvalidInputException("not an event", "notification.event.unknown", name, all);
    }

    /// Names separated by spaces, which [#parse] takes one by one.
    public static String text(Set<EventType> chosen) {
        return new TreeSet<>(chosen).stream().map(EventType::text).collect(Collectors.joining(" "));
    }

    static Set<EventType> fromColumn(String text) {
        Set<EventType> chosen = EnumSet.noneOf(EventType.class);
        for (String name : text.split(" ")) {
            chosen.add(EventType.of(name));
        }
        return chosen;
    }
}
