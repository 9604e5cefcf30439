package app.certkeep.keyvalue.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

class EntryFormatTest {
    private static final String ALPHABET = "ab Z09_='\"\\$`#!:;,{}[]\n\r\t\u0001é三𝄞";

    @Test
    void an_env_file_is_read_with_its_quotes_lines_and_comments() {
        FileContent content =
                Formats.read(
                        EntryFormat.ENV,
                        """
                        # of another
                        \s
                        # the database
                        # of the shop
                        DB_URL=postgres://db/shop?a=b#c
                        export DB_USER = ada # not kept
                        SINGLE='a "b" \\n $c # d'
                        DOUBLE="a 'b' \\n\\t\\"\\$c\\\\ \\x # d" # comment
                        LINES="one
                        two"
                        EMPTY=
                        QUOTED_EMPTY=""
                        shop/db/port=5432
                        """);

        assertThat(content.unreadable()).isEmpty();
        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("DB_URL", "postgres://db/shop?a=b#c"),
                        Map.entry("DB_USER", "ada"),
                        Map.entry("SINGLE", "a \"b\" \\n $c # d"),
                        Map.entry("DOUBLE", "a 'b' \n\t\"$c\\ \\x # d"),
                        Map.entry("LINES", "one\ntwo"),
                        Map.entry("EMPTY", ""),
                        Map.entry("QUOTED_EMPTY", ""),
                        Map.entry("shop/db/port", "5432"));
        assertThat(content.entries().getFirst().notes()).isEqualTo("the database\nof the shop");
        assertThat(content.entries().get(1).notes()).isEmpty();
        assertThat(content.entries()).extracting(FileEntry::line).contains(5, 9, 11);
    }

    @Test
    void a_line_that_cannot_be_read_spoils_no_other() {
        FileContent content =
                Formats.read(
                        EntryFormat.ENV,
                        "\uFEFFA=1\r\nno value\r\n=x\r\nB=\"x\" y\r\nC=2\r\nD=\"open\r\nE=3\r\n");

        assertThat(Formats.values(content))
                .containsExactly(Map.entry("A", "1"), Map.entry("C", "2"), Map.entry("E", "3"));
        assertThat(content.unreadable()).containsExactly(2, 3, 4, 6);
    }

    @Test
    void objects_within_json_are_folders_and_every_value_is_text() {
        FileContent content =
                Formats.read(
                        EntryFormat.JSON,
                        """
                        {"a": "x\\n\\u00e9", "n": -1.50, "t": true,
                         "shop": {"db": {"user": "ada"}, "list": [1, {"a": "]"}], "none": null},
                         "z": ""}
                        """);

        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("a", "x\né"),
                        Map.entry("n", "-1.50"),
                        Map.entry("t", "true"),
                        Map.entry("shop/db/user", "ada"),
                        Map.entry("shop/list", "[1, {\"a\": \"]\"}]"),
                        Map.entry("z", ""));
        assertThat(content.unreadable()).containsExactly(2);
    }

    @Test
    void what_is_no_json_object_gives_nothing_but_its_line() {
        assertThat(Formats.read(EntryFormat.JSON, "{\"a\": \"1\",\n\"b\" 2}").entries()).isEmpty();
        assertThat(Formats.read(EntryFormat.JSON, "{\"a\": \"1\",\n\"b\" 2}").unreadable())
                .containsExactly(2);
        FileContent two = Formats.read(EntryFormat.JSON, "{\"a\": 1}\n{\"b\": 2}");
        assertThat(Formats.values(two)).containsExactly(Map.entry("a", "1"));
        assertThat(two.unreadable()).containsExactly(2);
        assertThat(Formats.read(EntryFormat.JSON, "[1]").unreadable()).containsExactly(1);
        assertThat(Formats.read(EntryFormat.JSON, "").unreadable()).containsExactly(1);
        assertThat(Formats.read(EntryFormat.JSON, "{\"a\": \"1\"").unreadable()).isNotEmpty();
        assertThat(Formats.read(EntryFormat.JSON, "{\"a\":".repeat(5000)).entries()).isEmpty();
    }

    @Test
    void properties_are_read_as_java_reads_them() throws IOException {
        String text =
                """
                # comment
                ! another
                a=1
                b : two \\
                    three
                c\\ d\\=e\\:f  g h
                tab=\\t\\n\\u00e9\\q
                empty
                  last = x\\\\
                """;
        Properties expected = new Properties();
        expected.load(new StringReader(text));

        FileContent content = Formats.read(EntryFormat.PROPERTIES, text);

        assertThat(Formats.values(content)).isEqualTo(expected);
        assertThat(content.entries().getFirst().notes()).isEqualTo("comment\nanother");
        assertThat(Formats.read(EntryFormat.PROPERTIES, "a=\\u12\nb=1").unreadable())
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BITWARDEN", "VAULT", "KEEPASS", "KDBX"})
    void whatever_is_written_is_read_back(EntryFormat format) throws IOException {
        Random random = new Random(7);
        List<FileEntry> entries = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < 2000; i++) {
            StringBuilder value = new StringBuilder();
            int length = random.nextInt(12);
            int[] alphabet = ALPHABET.codePoints().toArray();
            for (int j = 0; j < length; j++) {
                value.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            values.put("NAME_" + i, value.toString());
            entries.add(new FileEntry("NAME_" + i, Formats.bytes(value.toString()), "", 0));
        }

        try (SecretBytes file = format.write(entries);
                FileContent content = format.read(file)) {
            assertThat(content.unreadable()).isEmpty();
            assertThat(Formats.values(content)).isEqualTo(values);
            if (format == EntryFormat.PROPERTIES) {
                Properties java = new Properties();
                java.load(new StringReader(new String(file.bytes(), StandardCharsets.ISO_8859_1)));
                assertThat(java).isEqualTo(values);
            }
        }
    }

    @Test
    void notes_stand_above_as_comments() {
        List<FileEntry> entries =
                List.of(new FileEntry("A", Formats.bytes("1"), "one\ntwo", 0), entry("B", "x y"));

        assertThat(Formats.text(EntryFormat.ENV.write(entries)))
                .isEqualTo("# one\n# two\nA=1\nB=\"x y\"\n");
        assertThat(Formats.text(EntryFormat.PROPERTIES.write(entries)))
                .isEqualTo("# one\n# two\nA=1\nB=x y\n");
        assertThat(Formats.text(EntryFormat.JSON.write(entries)))
                .isEqualTo("{\n  \"A\": \"1\",\n  \"B\": \"x y\"\n}\n");
        assertThat(Formats.text(EntryFormat.JSON.write(List.of()))).isEqualTo("{}\n");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        try (SecretBytes file = new SecretBytes(new byte[] {'A', '=', (byte) 0xFF})) {
            assertThatThrownBy(() -> EntryFormat.ENV.read(file))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static FileEntry entry(String name, String value) {
        return new FileEntry(name, Formats.bytes(value), "", 0);
    }
}
