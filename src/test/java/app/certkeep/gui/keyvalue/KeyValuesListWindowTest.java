package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.Stranger;
import app.certkeep.keyvalue.Values;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class KeyValuesListWindowTest extends KeyValuesWindow {
    @Test
    void a_copied_value_is_cleared_from_the_clipboard_after_20_seconds() {
        service.add("a", Values.of(SECRET));
        open();
        clickOn("a").push(KeyCode.CONTROL, KeyCode.C);
        waitFor("the copy", () -> SECRET.equals(clipboard()));
        assertThat(notice()).contains("20 seconds");

        Fx.run(() -> timer.pass(Duration.ofSeconds(20)));
        assertThat(clipboardNow()).isNullOrEmpty();
    }

    @Test
    void something_copied_later_is_not_cleared() {
        service.add("a", Values.of(SECRET));
        open();
        clickOn("a");
        clickOn("#copy");
        waitFor("the copy", () -> SECRET.equals(clipboard()));
        Fx.run(() -> new SecretClipboard(timer).copyPublic("later"));

        Fx.run(() -> timer.pass(Duration.ofSeconds(20)));
        assertThat(clipboardNow()).isEqualTo("later");
    }

    @Test
    void a_search_without_matches_offers_to_clear_it() {
        service.add("a", Values.of("one"));
        open();
        press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        write("zzz");
        waitFor("the empty state", () -> lookup("#nothingMatches").query().isVisible());
        picture("keys-nothing-matches");
        clickOn("#clearSearch");

        waitFor("the list", () -> keys().equals(List.of("a")));
    }

    @Test
    void a_click_on_a_header_sorts_at_the_service() {
        service.add("a", Values.of("longest"));
        service.add("b", Values.of("1"));
        service.add("c", Values.of("222"));
        open();
        clickOn("Size");

        waitFor("the order", () -> keys().equals(List.of("b", "c", "a")));
    }

    @Test
    void leaving_the_screen_hides_the_value_and_keeps_what_was_typed() {
        service.add("a", Values.of("one"));
        StackPane place = open();
        clickOn("a");
        clickOn("#reveal");
        waitFor("the value", () -> value().getText().equals("one"));
        clickOn("#value").push(KeyCode.END).write(" more");
        TextInputControl area = value();
        Node screen = Fx.call(() -> place.getChildren().removeFirst());
        assertThat(text(area)).isEmpty();

        Fx.run(() -> place.getChildren().addFirst(screen));
        clickOn("#reveal");
        waitForInput("#value", "one more");
    }

    @Test
    void a_damaged_entry_is_told_of_and_hides_no_other() throws Exception {
        service.add("a", Values.of("one"));
        service.add("b", Values.of("two"));
        service.set("b", Values.of("zwei"));
        store.certkeep().close();
        Stranger.change(store.home(), "update entry set heading = x'00' where revision = 2");
        store.reopen();
        service = store.logIn("ada").keyValues();
        open();

        waitFor("the other entry", () -> keys().equals(List.of("a")));
        assertThat(find("#damaged", Labeled.class).getText()).contains("One stored entry");
        picture("keys-damaged");
    }

    @Test
    void every_control_has_a_name() {
        service.add("a", Values.of("one"));
        StackPane place = open();
        clickOn("a");

        assertThat(place.lookupAll(".button").stream().map(Labeled.class::cast).toList())
                .filteredOn(button -> !button.getStyleClass().contains("notice"))
                .allSatisfy(
                        button ->
                                assertThat(
                                                (button.getText() == null ? "" : button.getText())
                                                        + (button.getAccessibleText() == null
                                                                ? ""
                                                                : button.getAccessibleText()))
                                        .as("%s", button)
                                        .isNotBlank());
    }

    @Test
    void the_list_looks_right_light_and_dark_large_and_small() {
        service.add("database/production/url", Values.of("jdbc:postgresql://db/app"));
        service.add("database/production/password", Values.of(SECRET));
        service.add("mail/smtp/password", Values.of("x".repeat(40)));
        service.add("servers/web-01/deploy key", Values.of("line\n".repeat(27)));
        service.set("servers/web-01/deploy key", Values.of("line\n".repeat(28)));
        service.add("token", Values.of("ghx_0123456789"));
        open();
        clickOn("deploy key");
        picture("keys-light");
        Fx.run(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        clickOn("#reveal");
        waitFor("the value", () -> !value().getText().isEmpty());
        picture("keys-dark");
        Fx.run(
                () -> {
                    theme.choiceProperty().set(Theme.Choice.LIGHT);
                    stage().setWidth(900);
                    stage().setHeight(600);
                });
        clickOn("deploy key");
        picture("keys-small");
        assertThat(keys()).hasSize(5);

        Fx.run(() -> stage().setWidth(1280));
        waitFor("the columns", () -> cells().size() > 2);
        picture("keys-large-again");
        assertThat(cells())
                .extracting(KeyValuesListWindowTest::middleOfText)
                .as("what came with a column stands in line with what stayed")
                .containsOnly(middleOfText(cells().getFirst()));
    }

    private static long middleOfText(TableCell<?, ?> cell) {
        Node text = cell.lookup(".text");
        return Math.round(
                cell.sceneToLocal(text.localToScene(text.getLayoutBounds())).getCenterY());
    }

    /// Those of the chosen row.
    private List<TableCell<?, ?>> cells() {
        return lookup(".table-row-cell:selected .table-cell").queryAll().stream()
                .<TableCell<?, ?>>map(TableCell.class::cast)
                .filter(Node::isVisible)
                .toList();
    }
}
