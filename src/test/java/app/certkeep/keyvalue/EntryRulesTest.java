package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.stream.Stream;

class EntryRulesTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void the_same_key_in_another_unicode_form_is_the_same_key() {
        entries.set("caf\u00e9", Values.of("1"));

        assertThat(value(entries, "cafe\u0301")).isEqualTo("1");
        assertThat(entries.list("cafe\u0301").entries()).hasSize(1);
    }

    @Test
    void a_key_that_does_not_do_is_refused() {
        Stream.of(
                        "",
                        "  ",
                        "/a",
                        "a/",
                        "a//b",
                        "a/ /b",
                        "a\nb",
                        "a\u0000",
                        "a\u202eb",
                        "a\u2028b",
                        "\ud800",
                        "k".repeat(513))
                .forEach(
                        key ->
                                assertThatThrownBy(() -> entries.set(key, Values.of("v")))
                                        .as(key)
                                        .isInstanceOf(InvalidInputException.class));
        assertThat(entries.count()).isZero();
    }

    @Test
    void a_key_of_512_characters_does() {
        String key = "😀".repeat(512);
        entries.set(key, Values.of("v"));

        assertThat(value(entries, key)).isEqualTo("v");
    }

    @Test
    void a_value_of_a_million_bytes_does_and_one_more_is_refused() {
        entries.set("a", Values.of("v".repeat(1_000_000)));

        assertThat(entries.list("").entries().getFirst().size()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> entries.set("a", Values.of("v".repeat(1_000_001))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        Stream.of(new byte[] {(byte) 0xff}, new byte[] {'a', (byte) 0xe2, (byte) 0x9c})
                .forEach(
                        bytes ->
                                assertThatThrownBy(() -> entries.set("a", new SecretBytes(bytes)))
                                        .isInstanceOf(InvalidInputException.class));
    }

    private static String value(KeyValueService entries, String key) {
        return Values.text(entries.get(key).orElseThrow());
    }
}
