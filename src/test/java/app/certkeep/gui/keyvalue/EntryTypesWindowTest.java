package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.keyvalue.Values;

import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Types, notes, tags and expiry in the window, and a save that met another's change.
class EntryTypesWindowTest extends KeyValuesWindow {
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void an_entry_gets_type_notes_tags_and_expiry() {
        open();
        clickOn("#firstEntry");
        clickOn("#key").write("shop/settings");
        choose(EntryType.JSON);
        clickOn("#value").write("{\n  \"debug\" true\n}");
        waitFor("the place of the error", () -> problem().contains("line 2, column 11"));
        picture("keys-json-problem");
        Fx.run(() -> value().setText("{\n  \"debug\": true\n}"));
        clickOn("#tags").write("shop, api");
        clickOn("#notes").write("Read at the start");
        DatePicker expires = lookup("#expires").queryAs(DatePicker.class);
        String day = Fx.call(() -> expires.getConverter().toString(LocalDate.of(2027, 1, 31)));
        // Typed and not yet left, so that only saving takes it over.
        Fx.run(() -> expires.getEditor().setText(day));
        push(KeyCode.CONTROL, KeyCode.S);

        waitFor("the entry in the list", () -> keys().contains("shop/settings"));
        assertThat(service.find("shop/settings").orElseThrow().details())
                .isEqualTo(
                        new EntryDetails(
                                EntryType.JSON,
                                "Read at the start",
                                List.of("api", "shop"),
                                LocalDate.of(2027, 1, 31)));
        picture("keys-details");
        Fx.run(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.DARK);
                    stage().setWidth(900);
                    stage().setHeight(600);
                });
        clickOn("#tags").push(KeyCode.END).write(", x");
        picture("keys-details-dark-small");
    }

    @Test
    void true_or_false_is_chosen_with_a_click_and_needs_no_revealing() {
        add("flag", EntryType.BOOLEAN, "true");
        open();
        clickOn("flag");
        waitFor("the answer", () -> lookup("#truth").query().isVisible());
        clickOn("#isFalse");
        clickOn("#reason").write("switched off for the night");
        picture("keys-boolean");
        clickOn("#save");

        waitFor("saving", () -> !lookup("#edited").query().isVisible());
        assertThat(stored("flag")).isEqualTo("false");
        assertThat(service.history().list("flag").versions().getFirst().change().note())
                .isEqualTo("switched off for the night");
    }

    @Test
    void a_number_stays_shown_and_one_that_is_none_is_told_beside_it() {
        add("port", EntryType.NUMBER, "8080");
        open();
        clickOn("port");
        waitFor("the value", () -> value().getText().equals("8080"));
        Fx.run(() -> timer.pass(Duration.ofSeconds(60)));
        assertThat(shownValue()).isEqualTo("8080");
        clickOn("#value").push(KeyCode.END).write("x").push(KeyCode.CONTROL, KeyCode.S);

        waitFor("the problem", () -> problem().contains("not a number"));
        assertThat(stored("port")).isEqualTo("8080");
    }

    @Test
    void a_seed_shows_its_code_with_its_seconds_while_the_value_stays_hidden() {
        add("login", EntryType.ONE_TIME_CODE, SEED);
        open();
        clickOn("login");
        clickOn("#showCode");
        String code = service.code("login").code();
        waitFor("the code", () -> digits().replace(" ", "").equals(code));
        assertThat(find("#seconds", Label.class).getText()).contains("second");
        assertThat(shownValue()).isEmpty();
        picture("keys-code");
        clickOn("#copyCode");
        waitFor("the copy", () -> code.equals(clipboard()));

        store.clock().advance(Duration.ofSeconds(30));
        Fx.run(() -> timer.pass(Duration.ofSeconds(1)));
        String next = service.code("login").code();
        assertThat(Fx.call(this::digits).replace(" ", "")).isEqualTo(next).isNotEqualTo(code);
        Fx.run(() -> timer.pass(Duration.ofMinutes(5)));
        assertThat(Fx.call(this::digits)).isEmpty();
    }

    @Test
    void a_save_that_comes_late_shows_all_three_and_keeps_what_is_chosen() {
        service.add("a", Values.of("first"));
        open();
        clickOn("a").push(KeyCode.ENTER);
        waitFor("the value", () -> value().getText().equals("first") && value().isFocused());
        push(KeyCode.CONTROL, KeyCode.A).write("mine");
        service.set(
                "a",
                EntryEdit.of(Values.of("theirs")).with(EntryDetails.NONE.withNotes("rotated")));
        clickOn("#save");
        clickOn("#staleShow");
        waitFor("theirs", () -> !lookup("#staleTheirs").queryAll().isEmpty());
        assertThat(text(lookup("#staleBase").queryTextInputControl())).isEqualTo("first");
        assertThat(text(lookup("#staleTheirs").queryTextInputControl())).isEqualTo("theirs");
        assertThat(text(lookup("#staleYours").queryTextInputControl())).isEqualTo("mine");
        dialogPicture("keys-stale");
        answerDialog("Cancel");
        assertThat(stored("a")).isEqualTo("theirs");
        assertThat(shownValue()).isEqualTo("mine");

        clickOn("#save");
        answerDialog("Save yours");
        waitFor("saving", () -> !lookup("#edited").query().isVisible());
        assertThat(stored("a")).isEqualTo("mine");
        assertThat(service.find("a").orElseThrow().details().notes()).isEqualTo("rotated");
        assertThat(Values.text(service.history().reveal("a", 2))).isEqualTo("theirs");
    }

    @Test
    void theirs_can_be_taken_instead() {
        service.add("a", Values.of("first"));
        open();
        clickOn("a").push(KeyCode.F2);
        write("b");
        service.set("a", Values.of("theirs"));
        clickOn("#save");
        answerDialog("Take theirs");

        waitFor("what is stored", () -> key().getText().equals("a"));
        assertThat(lookup("#edited").query().isVisible()).isFalse();
        assertThat(stored("a")).isEqualTo("theirs");
    }

    private void add(String key, EntryType type, String text) {
        service.add(key, EntryEdit.of(Values.of(text)).with(EntryDetails.NONE.withType(type)));
    }

    private void choose(EntryType type) {
        ComboBox<EntryType> types = lookup("#type").queryComboBox();
        Fx.run(() -> types.setValue(type));
    }

    private String digits() {
        return lookup("#digits").queryLabeled().getText();
    }

    private String problem() {
        return lookup("#valueProblem").queryLabeled().getText();
    }
}
