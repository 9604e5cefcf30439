package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.certificate.CertificateItem;
import app.certkeep.gui.support.Fx;

import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/// The language of the window is changed while it is open.
class LanguageWindowTest extends TouredWindow {
    private static final int CHAIN = 2;

    @Test
    void what_is_searched_chosen_and_typed_outlives_another_language_which_the_user_keeps()
            throws IOException, InterruptedException {
        open(TourStore.SMALL);
        logIn();
        enter("#search", "example.com");
        waitFor("those found", () -> rows() > 1 && rows() < 8);
        clickFirstRow();
        find("#field-subject", Labeled.class);
        Fx.run(() -> details().getSelectionModel().select(CHAIN));
        List<String> chosen = chosen();
        clickOn("#go-keys_and_values");
        clickOn("#newEntry");
        enter("#key", "typed/key");
        enter("#value", "typed value");
        clickOn("#go-settings");
        clickOn("Appearance");
        clickOn("#german");

        waitFor("German", () -> text("#go-certificates").equals("Zertifikate"));
        assertThat(find("#german", RadioButton.class).isSelected()).isTrue();
        waitFor(
                "the focus to be where it was",
                () -> "german".equals(stage().getScene().getFocusOwner().getId()));
        clickOn("#accountMenu").clickOn("Sprache").clickOn("English");
        waitFor("English", () -> text("#go-certificates").equals("Certificates"));
        clickOn("#accountMenu").clickOn("Language").clickOn("Deutsch");
        waitFor("German", () -> text("#go-certificates").equals("Zertifikate"));
        press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        waitForInput("#key", "typed/key");
        clickOn("#reveal");
        waitForInput("#value", "typed value");
        clickOn("#go-certificates");
        waitForInput("#search", "example.com");
        find("#field-subject", Labeled.class);
        assertThat(chosen()).isEqualTo(chosen).hasSize(1);
        assertThat(Fx.call(() -> details().getSelectionModel().getSelectedIndex()))
                .isEqualTo(CHAIN);

        clickOn("#accountMenu").clickOn("Abmelden");
        find("#staySignedIn", Labeled.class);
        clickOn("#languageMenu").clickOn("English");
        waitFor("English", () -> text("#logIn").equals("Log in"));
        logIn();
        waitFor("the user's language", () -> text("#go-certificates").equals("Zertifikate"));
    }

    @Test
    void a_language_that_is_chosen_before_log_in_leaves_what_is_typed_and_is_there_the_next_time()
            throws IOException, InterruptedException {
        open(TourStore.EMPTY);
        enter("#email", TourStore.EMAIL);
        enter("#password", "half a pass");
        clickOn("#languageMenu").clickOn("Deutsch");

        waitFor("German", () -> text("#logIn").equals("Anmelden"));
        assertThat(typed("#email")).isEqualTo(TourStore.EMAIL);
        assertThat(typed("#password")).hasSize("half a pass".length());
        picture("log-in-german");

        reopen();
        assertThat(find("#logIn", Labeled.class).getText()).isEqualTo("Anmelden");
        logIn();
        assertThat(text("#go-certificates")).isEqualTo("Zertifikate");
    }

    private TabPane details() {
        return lookup("#detailTabs").queryAs(TabPane.class);
    }

    private List<String> chosen() {
        TableView<?> table = find("#table", TableView.class);
        return Fx.call(
                () ->
                        table.getSelectionModel().getSelectedItems().stream()
                                .map(CertificateItem.class::cast)
                                .map(item -> item.summary().name())
                                .toList());
    }

    private String text(String query) {
        return lookup(query).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private String typed(String query) {
        return find(query, TextInputControl.class).getText();
    }
}
