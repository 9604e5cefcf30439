package app.certkeep.notification;

import app.certkeep.failure.InvalidInputException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a person types instead of a whole id: its first 8 or more characters.
record IdPrefix(String text) {
    private static final int SHORTEST = 8;

    static Optional<IdPrefix> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() >= SHORTEST && text.matches("[0-9a-f-]+")
                ? Optional.of(new IdPrefix(text))
                : Optional.empty();
    }

    /// @param found up to two ids that begin so
    /// @throws InvalidInputException where it is not one
    Optional<UUID> only(List<UUID> found) {
        if (found.size() > 1) {
            throw new InvalidInputException(
                    "more than one id begins so", "notification.id.ambiguous", text);
        }
        return found.stream().findFirst();
    }
}
