package app.certkeep.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class GeneratorTest {
    private final Generator generator = new Generator(new RandomSource(new SecureRandom()));

    @Test
    void a_password_has_its_length_and_a_character_of_each_alphabet() {
        for (int i = 0; i < 200; i++) {
            String password = text(new Recipe.Password(6, EnumSet.allOf(Alphabet.class), false));
            assertThat(password)
                    .hasSize(6)
                    .matches(".*[a-z].*")
                    .matches(".*[A-Z].*")
                    .matches(".*[0-9].*")
                    .matches(".*[^a-zA-Z0-9].*");
        }
    }

    @Test
    void characters_that_look_alike_can_be_left_out() {
        Recipe.Password recipe = new Recipe.Password(1000, EnumSet.allOf(Alphabet.class), true);

        assertThat(text(recipe)).doesNotContainPattern("[0Oo1lI|5S8B2Z]");
    }

    @Test
    void every_character_comes_about_as_often() {
        int[] seen = new int[10];
        for (int i = 0; i < 50; i++) {
            text(new Recipe.Password(1000, Set.of(Alphabet.DIGITS), false))
                    .chars()
                    .forEach(digit -> seen[digit - '0']++);
        }
        assertThat(Arrays.stream(seen)).allMatch(count -> count > 4600 && count < 5400);
    }

    @Test
    void the_bits_of_a_password_count_what_can_come_out() {
        assertThat(bits(new Recipe.Password(4, Set.of(Alphabet.DIGITS), false)))
                .isCloseTo(Math.log(10_000) / Math.log(2), within(1e-9));
        // All texts of four letters or digits, less those of letters or of digits alone.
        double count = Math.pow(36, 4) - Math.pow(26, 4) - Math.pow(10, 4);
        Set<Alphabet> two = EnumSet.of(Alphabet.LOWER, Alphabet.DIGITS);
        assertThat(bits(new Recipe.Password(4, two, false)))
                .isCloseTo(Math.log(count) / Math.log(2), within(1e-9));
        assertThat(bits(new Recipe.Password(1024, EnumSet.allOf(Alphabet.class), false)))
                .isGreaterThan(6600);
    }

    @Test
    void a_passphrase_is_made_of_words_of_the_list() {
        WordList words = WordList.load();
        assertThat(new HashSet<>(words.words())).hasSize(7776);

        String phrase = text(new Recipe.Passphrase(6, " ", false, false));
        assertThat(words.words()).containsAll(List.of(phrase.split(" ")));
        assertThat(bits(Recipe.Passphrase.USUAL)).isCloseTo(77.55, within(0.01));
        assertThat(text(new Recipe.Passphrase(4, ".", true, true)))
                .matches("([A-Z][a-z-]*[0-9]?\\.){3}[A-Z][a-z-]*[0-9]?")
                .matches("[^0-9]*[0-9][^0-9]*");
    }

    @Test
    void ids_and_bytes_have_their_forms() {
        String uuid = text(new Recipe.Uuid());
        assertThat(UUID.fromString(uuid).version()).isEqualTo(4);
        assertThat(text(new Recipe.Hex(16))).matches("[0-9a-f]{32}");
        assertThat(java.util.Base64.getDecoder().decode(text(new Recipe.Base64(33)))).hasSize(33);
        assertThat(bits(new Recipe.Hex(16))).isEqualTo(128);
    }

    @Test
    void what_is_out_of_range_is_refused() {
        assertThatThrownBy(() -> new Recipe.Password(3, Set.of(Alphabet.LOWER), false))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Recipe.Password(20, Set.of(), false))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Recipe.Passphrase(2, "-", false, false))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Recipe.Hex(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_closed_value_is_wiped() {
        Generated value = generator.make(Recipe.Password.USUAL);
        value.close();

        assertThat(value.characters()).containsOnly('\0');
        assertThat(value).hasToString("Generated[hidden]");
    }

    private String text(Recipe recipe) {
        try (Generated value = generator.make(recipe)) {
            return new String(value.characters());
        }
    }

    private double bits(Recipe recipe) {
        try (Generated value = generator.make(recipe)) {
            return value.bits();
        }
    }
}
