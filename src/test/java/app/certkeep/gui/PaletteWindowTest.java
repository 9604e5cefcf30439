package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.i18n.Messages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is done from the keyboard on any screen: the palette, the list of shortcuts, the search.
class PaletteWindowTest extends TouredWindow {
    private final Messages english = new Messages(Locale.ENGLISH);

    @Test
    void all_is_done_found_and_told_from_the_keyboard() throws IOException {
        open(TourStore.SMALL);
        logIn();
        waitFor("the certificates", () -> rows() > 0);
        toFromPalette();
        shortcutsAreTold();
        certificatesAndKeysAreFound();
        nothingOfItIsOverTheLock();
    }

    private void toFromPalette() {
        Fx.run(() -> lookup("#table").query().requestFocus());
        push(KeyCode.CONTROL, KeyCode.K);
        waitFor("the palette", () -> focused("#paletteSearch"));
        pictures("palette");
        push(KeyCode.CONTROL, KeyCode.N);
        push(KeyCode.ESCAPE);
        assertThat(lookup("#palette").queryAll()).isEmpty();
        assertThat(focused("#table")).isTrue();

        choose("new entry");
        waitFor("the editor", () -> focused("#key"));
        choose("backups");
        TabPane tabs = find(".tab-pane", TabPane.class);
        waitFor(
                "the tab",
                () -> tabs.getSelectionModel().getSelectedItem().getId().equals("backupsTab"));
        choose("dark theme");
        assertThat(theme().choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
        choose("light theme");
        choose("administration");
        find(".tab-pane", TabPane.class);
        choose("new endpoint");
        waitFor("the form", () -> !lookup("#url").queryAll().isEmpty());
    }

    private void shortcutsAreTold() {
        push(KeyCode.F1);
        find("#shortcutList", ScrollPane.class);
        String told =
                lookup("#shortcutList .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .collect(Collectors.joining("\n"));
        assertThat(told)
                .contains(
                        Arrays.stream(Command.values())
                                .filter(command -> !command.shortcuts().isEmpty())
                                .flatMap(
                                        command ->
                                                List.of(
                                                        english.text(command.nameKey()),
                                                        command.shortcutText())
                                                        .stream())
                                .toList());
        Pictures.take(lookup(".dialog-pane").query().getScene(), "shortcuts-light");
        push(KeyCode.ESCAPE);
        waitFor("the dialog to close", () -> lookup("#shortcutList").queryAll().isEmpty());
    }

    private void certificatesAndKeysAreFound() {
        search("correct-horse");
        waitFor("that nothing is found", () -> hits().getItems().isEmpty());
        push(KeyCode.ESCAPE);
        search("shop");
        waitFor("what is found", () -> hits().getItems().size() == 4);
        pictures("search-everywhere");
        push(KeyCode.ENTER);
        waitFor("the certificate", () -> rows() == 1 && shows("#field-subject"));
        assertThat(find("#searchEverywhere", TextInputControl.class).getText()).isEmpty();

        search("shop payment");
        waitFor("the key", () -> hits().getItems().size() == 1);
        clickOn("shop/payment/api-key");
        waitFor("the entry", () -> shows("#key") && keyShown().equals("shop/payment/api-key"));
        waitFor("its row", () -> rows() == 1);
    }

    private void nothingOfItIsOverTheLock() {
        push(KeyCode.CONTROL, KeyCode.K);
        waitFor("the palette", () -> focused("#paletteSearch"));
        write("lock");
        push(KeyCode.ENTER);
        find("#unlock", Node.class);
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.F1);
        assertThat(lookup("#palette").queryAll()).isEmpty();
        assertThat(lookup("#shortcutList").queryAll()).isEmpty();
    }

    private void search(String words) {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        waitFor("the field", () -> focused("#searchEverywhere"));
        write(words);
    }

    private void choose(String words) {
        push(KeyCode.CONTROL, KeyCode.K);
        waitFor("the palette", () -> focused("#paletteSearch"));
        write(words);
        push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Large in dark, small in light.
    private void pictures(String name) {
        double wide = stage().getWidth();
        Fx.run(() -> theme().choiceProperty().set(Theme.Choice.DARK));
        picture(name + "-dark");
        Fx.run(
                () -> {
                    theme().choiceProperty().set(Theme.Choice.LIGHT);
                    stage().setWidth(900);
                });
        picture(name + "-small-light");
        Fx.run(() -> stage().setWidth(wide));
    }

    private ListView<?> hits() {
        return lookup("#searchHits").queryListView();
    }

    private String keyShown() {
        return lookup("#key").queryTextInputControl().getText();
    }

    private boolean shows(String query) {
        return lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private boolean focused(String query) {
        return lookup(query).queryAll().stream().anyMatch(Node::isFocused);
    }
}
