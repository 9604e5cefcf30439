package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class TypedValueTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [1, -2.5e+3, 0, 0.1E-2] ",
                "\"a \\u00e9 \\n \\\" \\/\"",
                "true",
                "null",
                "{\"a\": {\"b\": [[], {}, \"x\"]}, \"a\": false}\n"
            })
    void json_is_taken(String text) {
        assertThat(JsonSyntax.firstError(text.toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "''|1|1",
                "{\"a\": 1,}|1|9",
                "[1 2]|1|4",
                "01|1|2",
                "1.|1|3",
                "tru|1|4",
                "'{\n  \"a\": x\n}'|2|8",
                "'[\n1,\n2'|3|2",
                "\"a\tb\"|1|3",
                "\"\\x\"|1|3",
                "\"\\u12g4\"|1|6",
                "{a:1}|1|2",
                "1 1|1|3",
                "𝄞|1|1",
                "\"𝄞\" x|1|5"
            })
    void what_is_not_json_is_told_by_line_and_column(String text, int line, int column) {
        assertThat(JsonSyntax.firstError(text.replace("\\t", "\t").toCharArray()))
                .contains(new JsonSyntax.Place(line, column));
    }

    @Test
    void json_too_deep_to_be_meant_is_refused_and_breaks_nothing() {
        assertThat(JsonSyntax.firstError("[".repeat(900_000).toCharArray())).isPresent();
        String deep = "[".repeat(400) + "]".repeat(400);
        assertThat(JsonSyntax.firstError(deep.toCharArray())).isEmpty();
    }

    @Test
    void each_type_takes_what_it_says() {
        takes(EntryType.SECRET, "", "anything\nat all", "{");
        takes(EntryType.TEXT, "", "x");
        takes(EntryType.MULTILINE, "a\nb");
        takes(EntryType.NUMBER, "0", "-12.5", "+.5", "6e23", "1.");
        refuses(EntryType.NUMBER, "", "1,5", " 1", "0x1F", "NaN", "1e", "1".repeat(1001));
        takes(EntryType.BOOLEAN, "true", "false");
        refuses(EntryType.BOOLEAN, "TRUE", "yes", "");
        takes(EntryType.URL, "https://example.com/?a=b", "jdbc:postgresql://db/x", "mailto:a@b.c");
        refuses(EntryType.URL, "example.com", "/a", "https://a b", "");
        takes(EntryType.ONE_TIME_CODE, "GEZD GNBV-GY3TQOJQ gezdgnbvgy3tqojq");
        takes(
                EntryType.ONE_TIME_CODE,
                "otpauth://totp/Shop:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Shop",
                "otpauth://totp/a?digits=6&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=30");
        refuses(
                EntryType.ONE_TIME_CODE,
                "",
                "GEZD",
                "GEZDGNBVGY3TQOJ1GEZDGNBVGY3TQOJQ",
                "A".repeat(1000),
                "otpauth://totp/a?issuer=x",
                "otpauth://totp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8",
                "otpauth://totp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=60",
                "otpauth://totp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA256");
    }

    /// RFC 6238, appendix B: its codes have eight digits, of which these are the last six.
    @Test
    void the_codes_are_those_of_the_specification() {
        try (SecretBytes seed = Values.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")) {
            assertThat(CodeSeed.codeOf(seed, Instant.ofEpochSecond(59)))
                    .isEqualTo(new OneTimeCode("287082", 1));
            assertThat(CodeSeed.codeOf(seed, Instant.ofEpochSecond(1111111109)))
                    .isEqualTo(new OneTimeCode("081804", 1));
            assertThat(CodeSeed.codeOf(seed, Instant.ofEpochSecond(2000000000)))
                    .isEqualTo(new OneTimeCode("279037", 10));
        }
    }

    @Test
    void a_value_that_is_not_of_its_type_is_not_stored_and_not_told() {
        KeyValueService entries = store.signUp("ada").keyValues();
        EntryDetails json = EntryDetails.NONE.withType(EntryType.JSON);
        entries.set("a", EntryEdit.of(Values.of("{}")).with(json));

        assertThatThrownBy(() -> entries.set("a", Values.of("{\"hunter2\"}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
        assertThatThrownBy(() -> entries.set("b", EntryEdit.of(Values.of("x")).with(json)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(Values.text(entries.get("a").orElseThrow())).isEqualTo("{}");
        assertThat(entries.count()).isEqualTo(1);
    }

    private static void takes(EntryType type, String... values) {
        for (String each : values) {
            assertThatCode(() -> TypedValue.require(type, Values.of(each)))
                    .as("%s %s", type, each)
                    .doesNotThrowAnyException();
        }
    }

    private static void refuses(EntryType type, String... values) {
        for (String each : List.of(values)) {
            assertThatThrownBy(() -> TypedValue.require(type, Values.of(each)))
                    .as("%s %s", type, each)
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
