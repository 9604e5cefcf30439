package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.NewEndpoint;

import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// What a user does with many certificates at once, and what is said of it.
class CertificateBulkWindowTest extends CertificateWindowTest {

    @Test
    void all_that_match_are_switched_on_after_a_question_and_back_by_undo() {
        openMany(130, 1280, Theme.Choice.LIGHT);
        chooseWhole(130);
        picture("certificates-whole");

        clickOn("#activate");
        answerDialog("Activate");

        waitFor("all to be active", () -> counts().active() == 130);
        waitForText("130 certificates are active now.");
        waitFor("the choice to stay", () -> selected().equals("130 selected"));
        clickOn("Undo");
        waitFor("none to be active", () -> counts().active() == 0);
    }

    @Test
    void a_question_before_a_bulk_deletion_can_be_answered_with_no() {
        openMany(130, 900, Theme.Choice.DARK);
        chooseWhole(130);
        picture("certificates-whole-dark");

        clickOn("#delete");
        answerDialog("Cancel");
        assertThat(counts().all()).isEqualTo(130);

        clickOn("#wholeLink");
        waitFor("only the page", () -> selected().equals("50 selected"));
    }

    @Test
    void what_is_in_the_trash_is_chosen_no_more() {
        openMany(130, 1280, Theme.Choice.LIGHT);
        chooseWhole(130);

        clickOn("#delete");
        answerDialog("Move to trash");

        waitFor("the empty list", () -> shown("#empty"));
        waitFor("nothing to be chosen", () -> !shown("#selectionBar") && !shown("#wholeLink"));
    }

    @Test
    void tags_are_given_to_all_that_are_chosen() {
        openMany(3, 1280, Theme.Choice.LIGHT);
        clickOn(table()).push(KeyCode.CONTROL, KeyCode.A);

        clickOn("#tagButton");
        TextInputControl field = find("#tagsOfMany", TextInputControl.class);
        Fx.run(() -> field.setText("Web, production"));
        picture("certificates-tag-many");
        answerDialog("Add");

        waitFor("the tags", () -> ada.certificates().tags().inUse().size() == 2);
        assertThat(ada.certificates().tags().inUse()).allMatch(tag -> tag.certificates() == 3);
    }

    @Test
    void a_list_is_saved_for_spreadsheets() {
        openMany(3, 1280, Theme.Choice.LIGHT);
        Path file = folder.resolve("list.csv");
        answerChooser(file);

        clickOn("#sheet");

        waitForText("list.csv is written.");
        assertThat(file).content().hasLineCount(4);
    }

    @Test
    void beside_a_switch_stands_what_became_of_telling_others() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(410).build());
            server.enqueue(new MockResponse.Builder().code(204).build());
            server.start();
            openMany(2, 1280, Theme.Choice.LIGHT);
            String url = server.url("/").toString();
            try (NewEndpoint added = ada.endpoints().add(new EndpointForm("Proxy", url, true))) {
                clickOn("n00000.sample.eu").push(KeyCode.SPACE);
                waitForMark("Others are yet to be told");

                ada.dispatcher().drain(Duration.ofSeconds(20));
                ada.endpoints().setEnabled(added.endpoint().id(), true);
            }
            loadAgain();
            waitForMark("Others could not be told. Press for what can be done.");
            picture("certificates-told-failed");
            clickOn(mark("Others could not be told. Press for what can be done."));
            clickOn("Send again");
            waitForMark("Others are yet to be told");

            ada.dispatcher().drain(Duration.ofSeconds(20));
            loadAgain();
            waitForMark("Others were told");
            clickOn(mark("Others were told"));
            clickOn("Show deliveries");
            waitFor("the way there", () -> deliveriesAsked == 1);
        }
    }

    private void openMany(int number, int width, Theme.Choice theme) {
        ada = store.signUp("ada");
        ada.certificates().importText(SampleFiles.many(0, number));
        open(width, 700, theme);
        waitForRows(Math.min(50, number));
    }

    private void chooseWhole(int number) {
        clickOn(table()).push(KeyCode.CONTROL, KeyCode.A);
        clickOn("Select all " + number + " that match");
        waitFor("the choice of all", () -> selected().equals(number + " selected"));
    }

    private String selected() {
        return lookup("#selected").queryAs(Labeled.class).getText();
    }

    private void waitForMark(String words) {
        waitFor(words, () -> mark(words) != null);
    }

    private MenuButton mark(String words) {
        return lookup(".told").queryAllAs(MenuButton.class).stream()
                .filter(mark -> mark.isVisible() && words.equals(mark.getAccessibleText()))
                .findFirst()
                .orElse(null);
    }
}
