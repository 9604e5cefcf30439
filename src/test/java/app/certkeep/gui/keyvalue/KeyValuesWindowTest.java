package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.Values;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class KeyValuesWindowTest extends KeyValuesWindow {
    @Test
    void a_first_entry_is_added_with_the_mouse() {
        open();
        picture("keys-empty");
        clickOn("#firstEntry");
        clickOn("#key").write("servers/web-01/password");
        clickOn("#value").write(SECRET);
        clickOn("#save");

        waitFor("the entry in the list", () -> keys().contains("servers/web-01/password"));
        assertThat(stored("servers/web-01/password")).isEqualTo(SECRET);
        assertThat(notice()).contains("Saved");
    }

    @Test
    void an_entry_with_several_lines_is_added_with_the_keyboard() {
        service.add("other", Values.of("v"));
        open();
        press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        write("notes/plan").push(KeyCode.TAB);
        focusWithTab("#value");
        write("first").push(KeyCode.ENTER).write("second");
        press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);

        waitFor("the entry in the list", () -> keys().contains("notes/plan"));
        assertThat(stored("notes/plan")).isEqualTo("first\nsecond");
    }

    @Test
    void a_value_is_nowhere_in_the_window_until_revealed_and_hides_by_itself() {
        service.add("a", Values.of(SECRET));
        open();
        clickOn("a");
        assertThat(visibleTexts()).noneMatch(text -> text.contains(SECRET));

        clickOn("#reveal");
        waitFor("the value", () -> value().getText().equals(SECRET));
        picture("keys-revealed");
        Fx.run(() -> timer.pass(Duration.ofSeconds(30)));

        assertThat(shownValue()).isEmpty();
        assertThat(value().isVisible()).isFalse();
    }

    @Test
    void an_entry_is_duplicated_by_keyboard_and_that_is_undone() {
        service.add("a", Values.of("one"));
        open();
        clickOn("a");
        push(KeyCode.CONTROL, KeyCode.D);
        waitFor("both", () -> keys().equals(List.of("a", "a (2)")));
        assertThat(stored("a (2)")).isEqualTo("one");

        clickOn("Undo");
        waitFor("the first alone", () -> keys().equals(List.of("a")));
    }

    @Test
    void a_value_is_changed_after_revealing_it_from_the_list_by_keyboard() {
        service.add("a", Values.of("one"));
        open();
        clickOn("a");
        push(KeyCode.ENTER);
        waitFor("the value", () -> value().getText().equals("one") && value().isFocused());
        push(KeyCode.CONTROL, KeyCode.A).write("two");
        picture("keys-edited");
        push(KeyCode.CONTROL, KeyCode.S);

        waitFor("saving", () -> !lookup("#edited").query().isVisible());
        assertThat(stored("a")).isEqualTo("two");
    }

    @Test
    void an_entry_is_renamed_by_editing_its_key_and_a_taken_key_is_told_beside_it() {
        service.add("a", Values.of("one"));
        service.add("b", Values.of("two"));
        open();
        clickOn("a").push(KeyCode.F2);
        write("b").push(KeyCode.CONTROL, KeyCode.S);
        waitFor("the problem", () -> lookup("#keyProblem").query().isVisible());
        picture("keys-problem");

        clickOn("#key").push(KeyCode.CONTROL, KeyCode.A).write("c");
        clickOn("#save");
        waitFor("the new key", () -> keys().equals(List.of("b", "c")));
        assertThat(stored("c")).isEqualTo("one");
    }

    @Test
    void a_deleted_entry_lies_in_the_trash_and_comes_back_by_undo() {
        service.set("servers/web", Values.of(SECRET));
        open();
        clickOn("web");
        clickOn("#delete");
        waitFor("the list", () -> keys().isEmpty());
        assertThat(notice()).isEqualTo("servers/web is in the trash.");
        picture("keys-undo");
        clickOn("Undo");
        waitFor("the entry", () -> keys().contains("servers/web"));
        assertThat(stored("servers/web")).isEqualTo(SECRET);
    }

    @Test
    void the_trash_gives_back_under_another_key_where_the_first_is_taken() {
        service.set("servers/web", Values.of(SECRET));
        service.delete("servers/web");
        service.set("servers/web", Values.of("another"));
        service.set("gone", Values.of("x"));
        service.delete("gone");
        open();
        clickOn("#trashToggle");
        waitFor("the trash", () -> lookup("#trashTable").queryTableView().getItems().size() == 2);
        clickOn("servers/web");
        picture("trash");
        Fx.run(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        picture("trash-dark");
        clickOn("#restore");
        enter("#answer", "-old");
        answerDialog("Restore");
        waitFor("one left", () -> lookup("#trashTable").queryTableView().getItems().size() == 1);
        assertThat(service.list("servers").entries()).hasSize(2);
        clickOn("#emptyTrash");
        answerDialog("Empty trash");
        waitFor("none left", () -> lookup("#trashTable").queryTableView().getItems().isEmpty());
        clickOn("#trashToggle");
        waitFor("the list", () -> keys().size() == 2);
    }

    @Test
    void unsaved_edits_are_lost_only_after_asking() {
        service.add("a", Values.of("one"));
        service.add("b", Values.of("two"));
        open();
        clickOn("a").push(KeyCode.F2);
        write("typed");

        clickOn("b");
        clickOn("Cancel");
        waitFor("the old choice", () -> selected().equals("a"));
        assertThat(key().getText()).isEqualTo("typed");

        clickOn("b");
        clickOn("Discard changes");
        waitFor("the new choice", () -> key().getText().equals("b"));
        assertThat(service.count()).isEqualTo(2);
    }
}
