package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.Part;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.gui.support.WindowTest;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class MainWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private MainWindow window;
    private CountDownLatch closed;

    @BeforeEach
    void open() {
        openWindow(stage());
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private void openWindow(Stage stage) {
        closed = new CountDownLatch(1);
        Config config = new Config(home, PasswordCost.FLOOR, 50);
        Fx.run(
                () -> {
                    window = new MainWindow(stage, config, closed::countDown);
                    window.open();
                });
    }

    @Test
    void a_person_signs_up_keeps_the_code_logs_out_and_logs_in_again() {
        signUp("Ada Lovelace", "ada@example.com");
        assertThat(find("#accountMenu", MenuButton.class).getText()).isEqualTo("Ada Lovelace");
        picture("frame");

        logOut();
        assertThat(lookup("#accountMenu").queryAll()).isEmpty();
        picture("log-in");

        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertThat(find("#accountMenu", MenuButton.class).getText()).isEqualTo("Ada Lovelace");
    }

    @Test
    void a_wrong_password_is_refused_and_the_address_stays() {
        signUp("Ada Lovelace", "ada@example.com");
        logOut();

        enter("#email", "ada@example.com");
        enter("#password", "not her password");
        clickOn("#logIn");

        find("#problem", Label.class);
        assertThat(find("#email", TextInputControl.class).getText()).isEqualTo("ada@example.com");
        picture("log-in-refused");
    }

    @Test
    void a_bad_sign_up_names_each_problem_and_goes_to_the_first() {
        find("#signUp", Labeled.class);
        enter("#name", "Ada");
        enter("#email", "not an address");
        enter("#password", "short");
        enter("#again", "different");
        clickOn("#signUp");

        picture("sign-up-problems");
        assertThat(find("#emailProblem", Label.class).isVisible()).isTrue();
        assertThat(find("#passwordProblem", Label.class).isVisible()).isTrue();
        assertThat(find("#againProblem", Label.class).isVisible()).isTrue();
        assertThat(lookup("#email").query().isFocused()).isTrue();
    }

    @Test
    void an_account_that_is_erased_leads_back_to_sign_up() {
        signUp("Ada Lovelace", "ada@example.com");
        openDeletion();
        picture("settings-delete");
        enter("#deletedEmail", "eve@example.com");
        enter("#deletionPassword", PASSWORD);
        clickOn("#confirmDeletion");
        assertThat(find("#deletionProblem", Label.class).getText()).contains("not the e-mail");
        TextField email = find("#deletedEmail", TextField.class);
        Fx.run(email::clear);
        enter("#deletedEmail", "ADA@example.com");
        clickOn("#eraseNow");
        picture("settings-erase");
        clickOn("#confirmDeletion");

        waitFor("sign-up", () -> lookup("#firstAccount").tryQuery().isPresent());
    }

    @Test
    void a_deleted_account_is_taken_back_at_the_next_log_in() {
        signUp("Ada Lovelace", "ada@example.com");
        openDeletion();
        enter("#deletedEmail", "ada@example.com");
        enter("#deletionPassword", PASSWORD);
        clickOn("#confirmDeletion");
        waitFor("log-in", () -> lookup("#logIn").tryQuery().isPresent());
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        find("#deleted", Node.class);
        picture("log-in-deleted");
        clickOn("#takeBack");

        waitFor("the screens", () -> lookup("#go-settings").tryQuery().isPresent());
    }

    private void openDeletion() {
        clickOn("#go-settings");
        picture("settings");
        clickOn("Data");
        clickOn("#deleteAccount");
        find("#deletion", Node.class);
    }

    @Test
    void an_imported_certificate_is_switched_and_a_server_hears_of_it_and_a_restart_keeps_it()
            throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(204).build());
            signUp("Ada Lovelace", "ada@example.com");
            addEndpoint(server.url("/hook").toString());

            clickOn("#go-certificates");
            answerChooser(SampleFiles.LEAF, SampleFiles.LEAF_KEY);
            clickOn("#emptyImport");
            answerDialog("Import");
            waitFor("the switch", () -> lookup(".toggle-switch").tryQuery().isPresent());
            clickOn(".toggle-switch");

            RecordedRequest heard = server.takeRequest(60, TimeUnit.SECONDS);
            assertThat(heard.getBody().utf8()).contains("\"certificate.activated\"");
            assertThat(heard.getHeaders().get("webhook-signature")).startsWith("v1,");
            clickOn("#go-notifications");
            waitFor("the delivery", () -> lookup("Delivered (204)").tryQuery().isPresent());
        }
        restart();
        find("#logIn", Labeled.class);
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        ToggleSwitch kept = find(".table-row-cell .toggle-switch", ToggleSwitch.class);
        waitFor("the switch to be on", kept::isSelected);
    }

    private void addEndpoint(String url) {
        clickOn("#go-notifications");
        clickOn(find("#firstEndpoint", Labeled.class));
        enter("#url", url);
        clickOn("#save");
        answerDialog("Use http");
        clickOn(find("#done", Labeled.class));
    }

    private void restart() throws InterruptedException {
        close();
        openWindow(stage());
    }

    @Test
    void about_tells_the_version_and_the_licence_of_every_part() {
        signUp("Ada Lovelace", "ada@example.com");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        showAbout();
        Pictures.take(find("#parts", TableView.class).getScene(), "about-dark");
        answerDialog("Close");

        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.LIGHT));
        showAbout();
        Pictures.take(find("#parts", TableView.class).getScene(), "about");
        assertThat(find("#parts", TableView.class).getItems()).isEqualTo(Part.all());
        answerDialog("Close");
    }

    private void showAbout() {
        clickOn("#accountMenu");
        clickOn("About Certkeep…");
        find("#parts", TableView.class);
    }

    private void signUp(String name, String email) {
        find("#signUp", Labeled.class);
        enter("#name", name);
        enter("#email", email);
        enter("#password", PASSWORD);
        enter("#again", PASSWORD);
        picture("sign-up");
        clickOn("#signUp");
        keepRecoveryCode();
        find("#accountMenu", MenuButton.class);
    }

    private void logOut() {
        clickOn("#accountMenu");
        clickOn("Log out");
        find("#logIn", Labeled.class);
    }
}
