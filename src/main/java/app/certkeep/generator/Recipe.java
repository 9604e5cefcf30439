package app.certkeep.generator;

import app.certkeep.failure.InvalidInputException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is to be made. Making one with numbers out of range is an [InvalidInputException].
public sealed interface Recipe {

    /// @param length characters, 4 to 1,024
    /// @param alphabets at least one character comes from each of these
    /// @param withoutLookAlikes leaves out characters that are taken for others, as `0` for `O`
    record Password(int length, Set<Alphabet> alphabets, boolean withoutLookAlikes)
            implements Recipe {
        public static final Password USUAL = new Password(20, EnumSet.allOf(Alphabet.class), false);

        public Password {
            requireWithin(length, 4, 1024);
            if (alphabets.isEmpty()) {
                throw new InvalidInputException("no alphabet", "generator.no-alphabet");
            }
        }

        List<String> characters() {
            return alphabets.stream()
                    .sorted()
                    .map(alphabet -> alphabet.characters(withoutLookAlikes))
                    .toList();
        }
    }

    /// @param words 3 to 40
    /// @param separator between them, 3 characters at most
    /// @param capitals whether each begins with a capital
    /// @param number whether a digit stands behind one of them
    record Passphrase(int words, String separator, boolean capitals, boolean number)
            implements Recipe {
        public static final Passphrase USUAL = new Passphrase(6, "-", false, false);

        public Passphrase {
            requireWithin(words, 3, 40);
            if (separator.length() > 3 || separator.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidInputException("no separator", "generator.separator.long");
            }
        }
    }

    /// A random UUID (RFC 9562, version 4).
    record Uuid() implements Recipe {}

    /// @param bytes 1 to 1,024
    record Hex(int bytes) implements Recipe {
        public Hex {
            requireWithin(bytes, 1, 1024);
        }
    }

    /// By RFC 4648, section 4.
    ///
    /// @param bytes 1 to 1,024
    record Base64(int bytes) implements Recipe {
        public Base64 {
            requireWithin(bytes, 1, 1024);
        }
    }

    private static void requireWithin(int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidInputException("out of range", "generator.range", least, most);
        }
    }
}
