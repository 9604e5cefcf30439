package app.certkeep.gui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Knows an English text that has another in German, whatever its arguments are.
final class Dictionary {
    /// Shorter ones, such as "OK" or "{0} of {1}", say nothing of the language.
    private static final int LETTERS = 4;

    private final List<Pattern> english;
    private final List<Pattern> german;
    private final Map<String, Boolean> known = new HashMap<>();

    Dictionary() {
        Properties one = load("messages");
        Properties other = load("messages_de");
        english =
                one.stringPropertyNames().stream()
                        .filter(key -> !one.getProperty(key).equals(other.getProperty(key)))
                        .flatMap(key -> pattern(one.getProperty(key)))
                        .toList();
        german =
                other.stringPropertyNames().stream()
                        .flatMap(key -> pattern(other.getProperty(key)))
                        .toList();
    }

    boolean isNotTranslated(String text) {
        return known.computeIfAbsent(text, it -> fits(english, it) && !fits(german, it));
    }

    private static boolean fits(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Stream<Pattern> pattern(String message) {
        Message read = new Message(message);
        String regex = read.regex();
        return read.letters < LETTERS
                ? Stream.of()
                : Stream.of(Pattern.compile(regex, Pattern.DOTALL));
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Dictionary.class.getResourceAsStream(
                                        "/i18n/" + name + ".properties")),
                        StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    /// A message as [java.text.MessageFormat] reads it.
    private static final class Message {
        private final String text;
        private int at;
        private int letters;

        Message(String text) {
            this.text = text;
        }

        /// What the rest may read like, up to the end of the argument it is in.
        String regex() {
            StringBuilder regex = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '}') {
                char next = text.charAt(at++);
                switch (next) {
                    case '{' -> regex.append(argument());
                    case '|' -> regex.append('|');
                    // Two of them are one that is shown.
                    case '\'' -> regex.append("'?");
                    default -> {
                        letters += Character.isLetter(next) ? 1 : 0;
                        regex.append(Pattern.quote(String.valueOf(next)));
                    }
                }
            }
            return regex.toString();
        }

        /// A choice among texts, or anything.
        private String argument() {
            int end = text.indexOf('}', at);
            int choice = text.indexOf(",choice,", at);
            if (choice < 0 || choice > end) {
                at = end + 1;
                return ".+";
            }
            at = choice + ",choice,".length();
            String choices = regex().replaceAll("(^|\\|)(\\\\Q[-\\d.]\\\\E)+\\\\Q[#<]\\\\E", "$1");
            at++;
            return "(?:" + choices + ")";
        }
    }
}
