package app.certkeep.app;

import java.util.Optional;

/// What the value of a setting may be.
///
/// @param least for whole numbers; 0 else
/// @param most for whole numbers; 0 else
record Allowed(Kind kind, long least, long most) {
    /// The kinds of values.
    enum Kind {
        TEXT,
        /// Never shown, nor kept as text.
        SECRET,
        WHOLE_NUMBER
    }

    static Allowed text() {
        return new Allowed(Kind.TEXT, 0, 0);
    }

    static Allowed secret() {
        return new Allowed(Kind.SECRET, 0, 0);
    }

    /// Whole numbers, both ends included.
    static Allowed whole(long least, long most) {
        return new Allowed(Kind.WHOLE_NUMBER, least, most);
    }

    boolean isSecret() {
        return kind == Kind.SECRET;
    }

    /// The key of the message that says what is wrong with a value.
    Optional<String> problem(String value) {
        if (kind != Kind.WHOLE_NUMBER) {
            return Optional.empty();
        }
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
