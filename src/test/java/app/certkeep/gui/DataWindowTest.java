package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.OutputFile;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import atlantafx.base.controls.PasswordTextField;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

class DataWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final String OF_FILE = "harbour violet 93";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    @TempDir Path folder;
    @TempDir Path elsewhere;
    private MainWindow window;
    private CountDownLatch closed;
    private Path file;

    @BeforeEach
    void openSettings() {
        file = folder.resolve("everything.certkeep");
        Config config = new Config(home, PasswordCost.FLOOR, 50);
        try (Certkeep certkeep = Certkeep.open(config)) {
            signUp(certkeep, "ada", "of-ada", session -> {});
            signUp(certkeep, "eve", "of-eve", this::exportOf);
        }
        closed = new CountDownLatch(1);
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config, closed::countDown);
                    window.open();
                });
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        find("#accountMenu", MenuButton.class);
        clickOn("#go-settings");
        clickOn("Data");
    }

    private static void signUp(
            Certkeep certkeep, String name, String key, Consumer<UserSession> then) {
        try (Password password = new Password(PASSWORD.toCharArray());
                SecretBytes value = SecretBytes.ofUtf8("one".toCharArray())) {
            SignUp form = new SignUp(name, name + "@example.com", password);
            try (UserSession session =
                    certkeep.sessionOf(
                            certkeep.accounts()
                                    .signUp(form, SessionKind.window("test"))
                                    .signedIn()
                                    .identity())) {
                session.keyValues().set(key, value);
                then.accept(session);
            }
        }
    }

    private void exportOf(UserSession session) {
        OutputFile target = new OutputFile(elsewhere, "eve.certkeep");
        try (Password own = new Password(PASSWORD.toCharArray());
                Password ofFile = new Password(OF_FILE.toCharArray())) {
            session.archive().export(own, ofFile, content -> target.write(content::writeTo, true));
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everything_is_exported_and_imported_again() {
        picture("settings-data");
        export();

        answerChooser(file);
        clickOn("#importData");
        enter("#answer", OF_FILE);
        answerDialog("Import");
        waitFor("the result", () -> textOf("#importResult").contains("1 item was there already"));
        assertThat(textOf("#importResult")).startsWith("Nothing in this file is new.");
        picture("settings-imported");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("settings-imported-dark");
    }

    @Test
    void what_was_imported_is_seen_at_once_on_the_other_screens() {
        clickOn("#go-keys_and_values");
        find("of-ada", Node.class);
        clickOn("#go-settings");
        answerChooser(elsewhere.resolve("eve.certkeep"));
        clickOn("#importData");
        enter("#answer", OF_FILE);
        answerDialog("Import");
        waitFor("the result", () -> textOf("#importResult").contains("1 key with its value"));

        clickOn("#go-keys_and_values");
        find("of-eve", Node.class);
    }

    @Test
    void a_wrong_password_of_a_file_is_told_beside_its_button() {
        export();
        answerChooser(file);
        clickOn("#importData");
        enter("#answer", "not the password of it");
        answerDialog("Import");
        waitFor("the problem", () -> textOf("#importProblem").contains("does not open this file"));
        picture("settings-import-refused");
    }

    @Test
    void whoever_changes_their_mind_changes_nothing() {
        clickOn("#beginExport");
        enter("#exportOwnPassword", PASSWORD);
        enter("#exportPassword", OF_FILE);
        enter("#exportAgain", OF_FILE);
        answerChooser();
        clickOn("#exportData");
        assertThat(find("#exportData", Button.class).isDisabled()).isFalse();
        clickOn("#cancelExport");
        clickOn("#beginExport");
        assertThat(find("#exportOwnPassword", PasswordTextField.class).getPassword()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        clickOn("#cancelExport");

        answerChooser();
        clickOn("#importData");
        answerChooser(folder.resolve("missing.certkeep"));
        clickOn("#importData");
        answerDialog("Cancel");
        assertThat(textOf("#importProblem")).isEmpty();
        assertThat(textOf("#importResult")).isEmpty();
    }

    @Test
    void wrong_passwords_are_told_in_their_place() {
        clickOn("#beginExport");
        enter("#exportOwnPassword", "not her password");
        enter("#exportPassword", OF_FILE);
        enter("#exportAgain", OF_FILE + "!");
        clickOn("#exportData");
        waitFor("the problem", () -> textOf("#exportProblem").contains("not the same"));
        assertThat(file).doesNotExist();
    }

    @Test
    void deleting_the_account_leads_to_the_export_first() {
        clickOn("#deleteAccount");
        find("#offerExport", Node.class);
        picture("settings-delete");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("settings-delete-dark");
        clickOn("#offerExport");
        picture("settings-export-offered");
        waitFor("the focus", () -> lookup("#exportOwnPassword").query().isFocused());
    }

    private void export() {
        clickOn("#beginExport");
        enter("#exportOwnPassword", PASSWORD);
        enter("#exportPassword", OF_FILE);
        enter("#exportAgain", OF_FILE);
        picture("settings-export");
        answerChooser(file);
        clickOn("#exportData");
        find("#beginExport", Node.class);
        waitFor("the file", () -> file.toFile().length() > 0);
    }

    private String textOf(String query) {
        return Fx.call(() -> lookup(query).queryAs(Label.class).getText());
    }
}
