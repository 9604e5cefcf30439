package app.certkeep.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every language has every text, with the same arguments.
class LanguageTest {
    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void german_has_every_text_and_no_other() throws IOException {
        assertThat(load("messages_de").keySet()).isEqualTo(load("messages").keySet());
    }

    @Test
    void german_texts_take_the_arguments_of_the_english_ones() throws IOException {
        Map<Object, Object> german = load("messages_de");

        assertThat(load("messages").entrySet())
                .allSatisfy(
                        english ->
                                assertThat(arguments(german.get(english.getKey())))
                                        .as(english.getKey().toString())
                                        .isEqualTo(arguments(english.getValue())));
    }

    @Test
    void every_german_text_is_a_format() throws IOException {
        assertThat(load("messages_de").values())
                .allSatisfy(text -> new MessageFormat(text.toString(), Locale.GERMAN));
    }

    @Test
    void english_is_english_on_a_german_computer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Messages(Locale.ENGLISH).text("gui.save")).isEqualTo("Save");
            assertThat(new Messages(Locale.GERMANY).text("gui.save")).isEqualTo("Speichern");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void who_asks_for_a_language_that_is_missing_gets_english() {
        assertThat(new Messages(Locale.JAPAN).text("gui.save")).isEqualTo("Save");
    }

    private static Map<Object, Object> load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        FOLDER.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> arguments(Object text) {
        return ARGUMENT.matcher(text.toString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
