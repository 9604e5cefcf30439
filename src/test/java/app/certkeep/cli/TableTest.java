package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TableTest {
    @Test
    void columns_are_aligned_and_lines_end_without_spaces() {
        Table table =
                new Table(
                        List.of("Name", "Key"),
                        List.of(List.of("a", "yes"), List.of("abcdef", "")));

        assertThat(table.text()).isEqualTo("Name    Key\na       yes\nabcdef\n");
    }

    @Test
    void wide_and_combining_characters_keep_the_columns_aligned() {
        Table table =
                Table.ofFields(
                        List.of(
                                List.of("証明書", "x"),
                                List.of("e\u0301tat", "x"),
                                List.of("abcdef", "x")));

        assertThat(table.text()).isEqualTo("証明書  x\ne\u0301tat    x\nabcdef  x\n");
    }

    @Test
    void a_line_end_in_a_cell_starts_no_new_line() {
        Table table = Table.ofFields(List.of(List.of("Name", "a\nActive  yes\u001b[2J")));

        assertThat(table.text()).isEqualTo("Name  a‹U+000A›Active  yes‹U+001B›[2J\n");
    }

    @Test
    void a_long_cell_is_cut_to_the_widest() {
        Table table = new Table(List.of(), List.of(List.of("abcdefghij", "証明書証明書")), 5);

        assertThat(table.text()).isEqualTo("abcd…  証明…\n");
    }
}
