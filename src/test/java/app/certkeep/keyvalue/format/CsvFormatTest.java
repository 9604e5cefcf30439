package app.certkeep.keyvalue.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CsvFormatTest {
    @Test
    void keys_values_and_notes_are_read_by_their_columns_and_quotes_keep_lines() {
        FileContent content =
                Formats.read(
                        EntryFormat.CSV,
                        "\uFEFFNotes,Key,Value\r\n"
                                + "why,a,1\r\n"
                                + "\"two\nlines\",b,\"say \"\"x\"\", y\r\n z\"\r\n"
                                + "\r\n"
                                + ",shop/c,");

        assertThat(content.unreadable()).isEmpty();
        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("a", "1"),
                        Map.entry("b", "say \"x\", y\r\n z"),
                        Map.entry("shop/c", ""));
        assertThat(content.entries()).extracting(FileEntry::line).containsExactly(2, 3, 7);
        assertThat(content.entries().get(1).notes()).isEqualTo("two\nlines");
    }

    @Test
    void lines_of_a_password_store_become_folders() {
        FileContent content =
                Formats.read(
                        EntryFormat.CSV,
                        """
                        "Group","Title","Username","Password","URL","Notes","TOTP"
                        "Root/Web","a/b","ada","s","https://a.example","n",""
                        "Root/Web","a/b","eve","t","","",""
                        "","","","u","","",""
                        """);

        assertThat(Formats.values(content))
                .containsExactly(
                        Map.entry("Root/Web/a-b/user", "ada"),
                        Map.entry("Root/Web/a-b/password", "s"),
                        Map.entry("Root/Web/a-b/url", "https://a.example"),
                        Map.entry("Root/Web/a-b (2)/user", "eve"),
                        Map.entry("Root/Web/a-b (2)/password", "t"),
                        Map.entry("untitled/password", "u"));
        assertThat(content.entries().get(1).notes()).isEqualTo("n");
    }

    @Test
    void a_semicolon_separates_where_the_first_line_says_so() {
        assertThat(Formats.values(Formats.read(EntryFormat.CSV, "key;value\na;1,5\n")))
                .containsExactly(Map.entry("a", "1,5"));
    }

    @Test
    void what_has_no_columns_to_go_by_or_no_end_of_quotes_is_unreadable() {
        assertThat(Formats.read(EntryFormat.CSV, "a,b\n1,2\n").unreadable()).containsExactly(1);
        assertThat(Formats.read(EntryFormat.CSV, "").unreadable()).containsExactly(1);
        FileContent some = Formats.read(EntryFormat.CSV, "key,value\na\n\"b\"x,1\nc,3\nd,\"open\n");
        assertThat(Formats.values(some)).containsExactly(Map.entry("c", "3"));
        assertThat(some.unreadable()).containsExactly(2, 3, 5);
        assertThat(Formats.read(EntryFormat.CSV, "key,value\n" + ",".repeat(10_000)).unreadable())
                .containsExactly(2);
    }

    @Test
    void more_entries_than_anybody_keeps_are_refused() {
        String many = "key,value\n" + "a,1\n".repeat(EntryCollector.MOST + 1);

        assertThatThrownBy(() -> Formats.read(EntryFormat.CSV, many))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_table_is_written_with_its_columns() {
        try (SecretBytes file =
                EntryFormat.CSV.write(List.of(new FileEntry("a", Formats.bytes("x\"y"), "n", 0)))) {
            assertThat(Formats.text(file))
                    .isEqualTo("key,value,notes\r\n\"a\",\"x\"\"y\",\"n\"\r\n");
        }
    }
}
