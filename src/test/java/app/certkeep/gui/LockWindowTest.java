package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.keychain.KeptToken;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Locking, staying signed in, and sessions that end.
class LockWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    @TempDir Path runtime;
    private MainWindow window;
    private CountDownLatch closed;

    @BeforeEach
    void open() {
        try (Certkeep certkeep = Certkeep.open(new Config(home, PasswordCost.FLOOR, 50));
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada Lovelace", "ada@example.com", password);
            SignedIn ada =
                    certkeep.accounts().signUp(form, SessionKind.commandLine("laptop")).signedIn();
            try (UserSession session = certkeep.sessionOf(ada.identity());
                    SecretBytes value =
                            new SecretBytes("stored value".getBytes(StandardCharsets.UTF_8))) {
                session.keyValues().set("stored", value);
            }
        }
        openWindow();
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private void openWindow() {
        closed = new CountDownLatch(1);
        Fx.run(
                () -> {
                    window =
                            new MainWindow(
                                    stage(),
                                    new Config(home, PasswordCost.FLOOR, 50),
                                    Optional.empty(),
                                    KeptToken.inFile(
                                            runtime, Map.of("XDG_RUNTIME_DIR", "" + runtime)),
                                    closed::countDown);
                    window.open();
                });
    }

    private void restart() throws InterruptedException {
        close();
        openWindow();
    }

    @Test
    void a_locked_window_asks_for_the_password_and_has_place_and_edits_back() {
        logIn(false);
        clickOn("#go-keys_and_values");
        find("#newEntry", Labeled.class);
        clickOn("#newEntry");
        enter("#key", "servers/web-01/password");
        enter("#value", "half a secr");

        push(KeyCode.CONTROL, KeyCode.L);

        find("#lockScreen", javafx.scene.Node.class);
        assertThat(lookup("#go-keys_and_values").tryQuery()).isEmpty();
        assertThat(find("#email", Label.class).getText()).isEqualTo("ada@example.com");
        picture("locked-light");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("locked-dark");

        enter("#password", "not the password");
        clickOn("#unlock");
        waitFor("the refusal", () -> !label("#problem").isEmpty());
        picture("locked-refused");
        enter("#password", PASSWORD);
        push(KeyCode.ENTER);

        TextInputControl key = find("#key", TextInputControl.class);
        waitFor("the edits", () -> key.getText().equals("servers/web-01/password"));
        picture("unlocked");
        clickOn("#reveal");
        TextInputControl value = find("#value", TextInputControl.class);
        waitFor("the value", () -> value.getText().equals("half a secr"));
        clickOn("#save");
        waitFor("both entries", () -> label("#count").equals("2 entries"));
    }

    @Test
    void a_draft_comes_back_after_a_restart() throws InterruptedException {
        logIn(false);
        clickOn("#go-keys_and_values");
        find("#newEntry", Labeled.class);
        clickOn("#newEntry");
        enter("#key", "typed/before");
        restart();

        logIn(false);
        clickOn("#go-keys_and_values");

        TextInputControl key = find("#key", TextInputControl.class);
        waitFor("the edits", () -> key.getText().equals("typed/before"));
    }

    @Test
    void locking_clears_what_was_copied_and_closes_what_was_asked() {
        logIn(false);
        clickOn("#go-keys_and_values");
        TableView<?> table = find("#table", TableView.class);
        waitFor("the entry", () -> table.getItems().size() == 1);
        clickOn("stored");
        clickOn("#copy");
        waitFor("the copy", () -> "stored value".equals(clipboard()));
        clickOn("#generate");
        find(".dialog-pane", javafx.scene.Node.class);

        Fx.run(() -> lookup("#lockButton").queryButton().fire());

        find("#lockScreen", javafx.scene.Node.class);
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(Fx.call(LockWindowTest::clipboard)).isNullOrEmpty();
        clickOn("#logOut");
        find("#logIn", Labeled.class);
    }

    @Test
    void locking_throws_an_import_away_which_can_be_begun_again() {
        logIn(false);
        find("#emptyImport", Node.class);
        reviewLockedFile();
        enter("#inboxPassword", "password");
        PasswordField password = find("#inboxPassword", PasswordField.class);
        clickOn("#inboxUnlock");
        waitFor("all to be open", () -> inbox().getItems().size() == 4);
        TableView<?> before = inbox();
        Fx.run(() -> password.setText("half a passw"));

        Fx.run(() -> lookup("#lockButton").queryButton().fire());

        find("#lockScreen", Node.class);
        waitFor("the end of the review", () -> lookup(".dialog-pane").tryQuery().isEmpty());
        assertThat(password.getText()).isEmpty();
        assertThat(before.getItems()).isEmpty();
        enter("#password", PASSWORD);
        clickOn("#unlock");
        find("#emptyImport", Node.class);
        reviewLockedFile();
        waitFor("it to be locked again", () -> inbox().getItems().size() == 1);
        enter("#inboxPassword", "password");
        clickOn("#inboxUnlock");
        answerDialog("Import");
        waitFor("the certificates", () -> table().getItems().size() == 3);
    }

    private void reviewLockedFile() {
        answerChooser(SampleFiles.of("containers/generated/modern.p12"));
        // Not by a click, which misses while the first answer moves what is there.
        Fx.run(() -> lookup("#emptyImport").queryButton().fire());
        find("#inboxUnlockBar", Node.class);
    }

    private TableView<?> inbox() {
        return lookup("#inbox").queryTableView();
    }

    private TableView<?> table() {
        return lookup("#table").queryTableView();
    }

    @Test
    void who_stays_signed_in_needs_no_password_at_the_next_start_until_logging_out()
            throws InterruptedException {
        logIn(true);
        picture("stay-signed-in");
        restart();

        assertThat(find("#accountMenu", MenuButton.class).getText()).isEqualTo("Ada Lovelace");
        clickOn("#accountMenu");
        clickOn("Log out");
        find("#staySignedIn", CheckBox.class);
        restart();
        find("#staySignedIn", CheckBox.class);
    }

    @Test
    void a_window_that_was_locked_is_locked_at_the_next_start() throws InterruptedException {
        logIn(true);
        clickOn("#lockButton");
        find("#lockScreen", javafx.scene.Node.class);
        restart();

        find("#lockScreen", javafx.scene.Node.class);
        enter("#password", PASSWORD);
        clickOn("#unlock");
        find("#accountMenu", MenuButton.class);
        restart();
        find("#accountMenu", MenuButton.class);
    }

    @Test
    void other_sessions_are_seen_and_ended_in_the_settings() {
        logIn(false);
        clickOn("#go-settings");
        clickOn("Sessions");
        TableView<?> sessions = find("#sessions", TableView.class);
        waitFor("both sessions", () -> sessions.getItems().size() == 2);
        picture("sessions-light");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("sessions-dark");
        Fx.run(() -> sessions.getSelectionModel().select(1));
        clickOn("#revoke");
        waitFor("this session alone", () -> sessions.getItems().size() == 1);
    }

    @Test
    void preferences_are_chosen_in_the_settings() {
        logIn(false);
        clickOn("#go-settings");
        clickOn("Security");
        picture("settings-security-light");
        clickOn("Appearance");
        clickOn("#darkTheme");
        waitFor("dark", () -> theme() == Theme.Choice.DARK);
        clickOn("#expiryNotice").clickOn("In the last 1/3 of its lifetime");
        picture("settings-appearance-dark");
        clickOn("Security");
        picture("settings-security-dark");
        clickOn("#accountMenu");
        clickOn("Log out");
        find("#logIn", Labeled.class);
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.LIGHT));

        logIn(false);
        waitFor("dark again", () -> theme() == Theme.Choice.DARK);
        clickOn("#go-settings").clickOn("Appearance");
        waitFor(
                "the last third",
                () ->
                        new ExpiryNotice(1, 3)
                                .equals(lookup("#expiryNotice").queryComboBox().getValue()));
    }

    private Theme.Choice theme() {
        return window.shell().theme().choiceProperty().get();
    }

    private void logIn(boolean stay) {
        find("#logIn", Labeled.class);
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        if (stay) {
            clickOn("#staySignedIn");
        }
        clickOn("#logIn");
        find("#accountMenu", MenuButton.class);
    }

    private String label(String query) {
        return lookup(query).queryAs(Label.class).getText();
    }

    private static String clipboard() {
        return Clipboard.getSystemClipboard().getString();
    }
}
