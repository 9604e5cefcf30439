package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class DataWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final String OF_FILE = "harbour violet 93";

    @TempDir Path home;
    @TempDir Path folder;
    private MainWindow window;
    private CountDownLatch closed;
    private Path file;

    @BeforeEach
    void openSettings() {
        file = folder.resolve("everything.certkeep");
        Config config = new Config(home, PasswordCost.FLOOR, 50);
        try (Certkeep certkeep = Certkeep.open(config);
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            try (UserSession session =
                            certkeep.sessionOf(
                                    certkeep.accounts()
                                            .signUp(form, SessionKind.window("test"))
                                            .signedIn()
                                            .identity());
                    SecretBytes value = SecretBytes.ofUtf8("one".toCharArray())) {
                session.keyValues().set("shop/a", value);
            }
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

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everything_is_exported_and_imported_again() {
        picture("settings-data");
        clickOn("#beginExport");
        enter("#exportOwnPassword", PASSWORD);
        enter("#exportPassword", OF_FILE);
        enter("#exportAgain", OF_FILE);
        picture("settings-export");
        answerChooser(file);
        clickOn("#exportData");
        find("#beginExport", Node.class);
        waitFor("the file", () -> file.toFile().length() > 0);

        answerChooser(file);
        clickOn("#importData");
        enter("#answer", OF_FILE);
        answerDialog("Import");
        waitFor("the result", () -> textOf("#importResult").contains("1 was there already"));
        picture("settings-imported");
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
        clickOn("#offerExport");
        picture("settings-export-offered");
        waitFor("the focus", () -> lookup("#exportOwnPassword").query().isFocused());
    }

    private String textOf(String query) {
        return Fx.call(() -> lookup(query).queryAs(Label.class).getText());
    }
}
