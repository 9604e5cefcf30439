package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NameListTest {
    @Test
    void names_with_line_feeds_and_backslashes_come_back_as_they_were() {
        List<String> names = List.of("DNS:a\nDNS:b", "URI:c\\n", "other:", "DNS:\\", "DNS:d\\\n");

        assertThat(NameList.fromColumn(NameList.toColumn(names))).isEqualTo(names);
    }

    @Test
    void no_names_are_an_empty_column() {
        assertThat(NameList.toColumn(List.of())).isEmpty();
        assertThat(NameList.fromColumn("")).isEmpty();
    }
}
