package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.keyvalue.Values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "two\nlines\n", "tab\tand ✓ 😀", "a\r\nb\r\n", "\u0085"})
    void a_value_that_can_be_edited_is_stored_as_it_was(String stored) {
        ValueText text = ValueText.of(Values.of(stored));

        assertThat(text.isEditable()).isTrue();
        assertThat(text.shown()).doesNotContain("\r");
        assertThat(Values.text(text.toStored(text.shown().toCharArray()))).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nb\nc", "a\rb", "bell\u0007", "nul\u0000", "escape\u001b[0m", "\u007f"})
    void a_value_that_a_text_area_would_change_is_for_reading(String stored) {
        assertThat(ValueText.of(Values.of(stored)).isEditable()).isFalse();
    }

    @Test
    void a_line_added_to_windows_lines_ends_as_they_do() {
        ValueText text = ValueText.of(Values.of("a\r\nb"));

        assertThat(Values.text(text.toStored("a\nb\nc".toCharArray()))).isEqualTo("a\r\nb\r\nc");
    }
}
