package app.certkeep.app;

import java.util.List;
import java.util.Optional;

/// What the value of a setting may be.
///
/// @param least for whole numbers; 0 else
/// @param most for whole numbers; 0 else
/// @param choices where one of a few words is wanted; empty else
record Allowed(Kind kind, long least, long most, List<String> choices) {
    /// The kinds of values.
    enum Kind {
        TEXT,
        /// Never shown, nor kept as text.
        SECRET,
        WHOLE_NUMBER,
        CHOICE
    }

    static Allowed text() {
        return new Allowed(Kind.TEXT, 0, 0, List.of());
    }

    static Allowed secret() {
        return new Allowed(Kind.SECRET, 0, 0, List.of());
    }

    /// Whole numbers, both ends included.
    static Allowed whole(long least, long most) {
        return new Allowed(Kind.WHOLE_NUMBER, least, most, List.of());
    }

    static Allowed oneOf(String... choices) {
        return new Allowed(Kind.CHOICE, 0, 0, List.of(choices));
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }

    /// The key of the message that says what is wrong with a value.
    Optional<String> problem(String value) {
        return switch (kind) {
            case TEXT, SECRET -> Optional.empty();
            case CHOICE ->
                    choices.contains(value) ? Optional.empty() : Optional.of("settings.choice");
            case WHOLE_NUMBER -> problemOfNumber(value);
        };
    }

    private Optional<String> problemOfNumber(String value) {
        try {
            long number = Long.parseLong(value);
            return number < least || number > most
                    ? Optional.of("settings.number.range")
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of("settings.number");
        }
    }
}
