package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.support.HandTimer;
import app.certkeep.keyvalue.Values;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ValueViewModelTest {
    private final HandTimer timer = new HandTimer();
    private final ValueViewModel value = new ValueViewModel(timer);

    @Test
    void a_revealed_value_hides_after_30_seconds() {
        value.show(Values.of("secret"));

        timer.pass(Duration.ofMillis(29_999));
        assertThat(value.textProperty().get()).isEqualTo("secret");
        timer.pass(Duration.ofMillis(1));
        assertThat(value.textProperty().get()).isEmpty();
        assertThat(value.revealedProperty().get()).isFalse();
        assertThat(value.isKnown()).isFalse();
    }

    @Test
    void typing_puts_hiding_off_and_hiding_keeps_what_was_typed() {
        value.show(Values.of("secret"));
        timer.pass(Duration.ofSeconds(29));
        value.textProperty().set("secret, changed");

        timer.pass(Duration.ofSeconds(30));
        assertThat(value.revealedProperty().get()).isTrue();
        timer.pass(Duration.ofSeconds(1));
        assertThat(value.textProperty().get()).isEmpty();
        assertThat(value.editedProperty().get()).isTrue();

        value.revealKnown();
        assertThat(value.textProperty().get()).isEqualTo("secret, changed");
    }

    @Test
    void edits_that_are_hidden_can_be_stored() {
        value.show(Values.of("a\r\nb"));
        value.textProperty().set("a\nc");
        value.hide();

        assertThat(Values.text(value.toStore().orElseThrow())).isEqualTo("a\r\nc");
        value.saved();
        assertThat(value.editedProperty().get()).isFalse();
        assertThat(value.isKnown()).isFalse();
    }

    @Test
    void typing_the_stored_value_again_is_no_edit() {
        value.show(Values.of("secret"));
        value.textProperty().set("other");
        value.textProperty().set("secret");

        assertThat(value.editedProperty().get()).isFalse();
        assertThat(value.toStore()).isEmpty();
    }

    @Test
    void a_new_value_stays_open_until_something_was_typed() {
        value.startEmpty();
        timer.pass(Duration.ofMinutes(5));
        assertThat(value.revealedProperty().get()).isTrue();

        value.textProperty().set("typed");
        value.hide();
        assertThat(value.textProperty().get()).isEmpty();
        assertThat(value.editedProperty().get()).isTrue();
    }

    @Test
    void a_value_shown_later_is_not_hidden_by_an_earlier_timer() {
        value.show(Values.of("first"));
        timer.pass(Duration.ofSeconds(20));
        value.forget();
        value.show(Values.of("second"));

        timer.pass(Duration.ofSeconds(20));
        assertThat(value.textProperty().get()).isEqualTo("second");
    }

    @Test
    void after_saving_what_is_shown_is_no_longer_an_edit() {
        value.startEmpty();
        value.textProperty().set("typed");
        value.saved();

        assertThat(value.editedProperty().get()).isFalse();
        assertThat(value.textProperty().get()).isEqualTo("typed");
        value.textProperty().set("typed more");
        assertThat(value.editedProperty().get()).isTrue();
    }
}
