package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.support.Fx;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.keyvalue.EntryVersion;
import app.certkeep.keyvalue.Values;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The versions of an entry in the window.
class HistoryWindowTest extends KeyValuesWindow {
    @Test
    void two_versions_stand_side_by_side_and_one_comes_back_as_a_new_one() {
        service.set(
                "shop/settings",
                EntryEdit.of(Values.of("host=db1\nport=5432\ntimeout=10\n"))
                        .with(EntryDetails.NONE.withType(EntryType.MULTILINE))
                        .because("first"));
        service.set(
                "shop/settings",
                EntryEdit.of(Values.of("host=db2\nport=5432\ntimeout=10\nretry=3\n"))
                        .because("moved to the new machine"));
        service.set("shop/settings", EntryEdit.of(Values.of("host=db2\nport=5433\nretry=3\n")));
        open();
        clickOn("settings");
        push(KeyCode.CONTROL, KeyCode.H);
        waitFor("the versions", () -> versions().getItems().size() == 3);
        assertThat(Fx.call(() -> lines().getItems().size())).isZero();
        Fx.run(() -> versions().getSelectionModel().select(2));
        clickOn("#compare");
        waitFor("both values", () -> !lines().getItems().isEmpty());
        dialogPicture("keys-history");

        assertThat(Fx.call(() -> List.copyOf(lines().getItems())))
                .containsExactly(
                        new ComparedLine("host=db1", "host=db2", false),
                        new ComparedLine("port=5432", "port=5433", false),
                        new ComparedLine("timeout=10", "retry=3", false));
        answerDialog("Restore as new version");

        waitFor("the version", () -> !notices.shown().isEmpty());
        assertThat(notice()).isEqualTo("Version 1 is back as version 4.");
        assertThat(stored("shop/settings")).startsWith("host=db1");
        assertThat(service.history().list("shop/settings").versions())
                .extracting(EntryVersion::number)
                .containsExactly(4L, 3L, 2L, 1L);
        waitFor(
                "the editor",
                () -> lookup("#facts").queryLabeled().getText().contains("Version 4"));
    }

    @Test
    void what_was_compared_is_gone_with_the_dialog_and_the_present_is_no_choice() {
        service.set("a", Values.of("one"));
        service.set("a", Values.of("two"));
        open();
        clickOn("a");
        clickOn("#history");
        waitFor("the versions", () -> versions().getItems().size() == 2);
        clickOn("#compare");
        waitFor("both values", () -> !lines().getItems().isEmpty());
        ListView<ComparedLine> shown = Fx.call(this::lines);
        Fx.run(() -> versions().getSelectionModel().select(0));
        assertThat(Fx.call(() -> shown.getItems().size())).isZero();
        assertThat(restore().isDisabled()).isTrue();
        clickOn("#compare");
        waitFor("both values", () -> !lines().getItems().isEmpty());
        answerDialog("Cancel");

        assertThat(Fx.call(() -> shown.getItems().size())).isZero();
        assertThat(stored("a")).isEqualTo("two");
    }

    private Labeled restore() {
        return lookup(".dialog-pane .button").queryAllAs(Labeled.class).stream()
                .filter(button -> button.getText().startsWith("Restore"))
                .findFirst()
                .orElseThrow();
    }

    private TableView<EntryVersion> versions() {
        return lookup("#versions").queryTableView();
    }

    private ListView<ComparedLine> lines() {
        return lookup("#comparedLines").queryListView();
    }
}
