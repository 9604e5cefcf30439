package app.certkeep.account;

import app.certkeep.account.PasswordStrength.Advice;
import app.certkeep.account.PasswordStrength.Level;
import app.certkeep.crypto.Password;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Estimates passwords by zxcvbn, offline. The first estimate loads its dictionaries, which takes
/// a moment: never call it on the UI thread. See decision 0017 for what the library sees.
public final class StrengthMeter {
    /// The library's time grows with the length, and what follows can only make it stronger.
    private static final int LONGEST_SEEN = 64;

    private static final String PERSONAL = "user_inputs";

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /// @param own name and e-mail address of whose password it is
    public PasswordStrength measure(Password password, String... own) {
        CharBuffer all = password.view();
        char[] seen = new char[Math.min(all.length(), LONGEST_SEEN)];
        all.get(seen);
        List<String> words =
                Arrays.stream(own)
                        .flatMap(text -> Stream.concat(Stream.of(text), words(text)))
                        .filter(word -> word.length() > 2)
                        .toList();
        Strength strength = zxcvbn.measure(CharBuffer.wrap(seen), words);
        try {
            Level level = Level.values()[Math.max(0, strength.getScore() - 1)];
            return new PasswordStrength(level, level == Level.STRONG ? Advice.NONE : of(strength));
        } finally {
            strength.wipe();
            Arrays.fill(seen, '\0');
        }
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"));
    }

    /// About the longest part that is easily guessed.
    private static Advice of(Strength strength) {
        return strength.getSequence().stream()
                .max(Comparator.comparingInt(match -> weight(match)))
                .map(StrengthMeter::of)
                .orElse(Advice.ADD_WORDS);
    }

    private static int weight(Match match) {
        return switch (match.pattern) {
            case Bruteforce -> 0;
            default -> match.j - match.i + 1;
        };
    }

    private static Advice of(Match match) {
        return switch (match.pattern) {
            case Dictionary ->
                    Objects.equals(match.dictionaryName, PERSONAL)
                            ? Advice.NO_PERSONAL_WORDS
                            : Advice.NO_COMMON_WORDS;
            case Spatial -> Advice.NO_NEIGHBOURING_KEYS;
            case Repeat -> Advice.NO_REPEATS;
            case Sequence -> Advice.NO_SEQUENCES;
            case Date, Regex -> Advice.NO_DATES;
            case Bruteforce -> Advice.ADD_WORDS;
        };
    }
}
