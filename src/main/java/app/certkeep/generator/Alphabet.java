package app.certkeep.generator;

import java.util.stream.Collectors;

/// Characters of a kind.
public enum Alphabet {
    LOWER("abcdefghijklmnopqrstuvwxyz"),
    UPPER("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    DIGITS("0123456789"),
    /// Those of ASCII that most services take.
    SYMBOLS("!#$%&()*+,-./:;<=>?@[]^_{|}~");

    private static final String LOOK_ALIKES = "0Oo1lI|5S8B2Z";

    private final String characters;

    Alphabet(String characters) {
        this.characters = characters;
    }

    String characters(boolean withoutLookAlikes) {
        return withoutLookAlikes
                ? characters
                        .chars()
                        .filter(each -> LOOK_ALIKES.indexOf(each) < 0)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                : characters;
    }
}
