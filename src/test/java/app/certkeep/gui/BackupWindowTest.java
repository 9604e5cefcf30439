package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class BackupWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private MainWindow window;
    private CountDownLatch closed;

    @BeforeEach
    void signUp() {
        withSession("first");
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_backup_is_made_verified_and_gone_back_to_in_the_settings() {
        openWindow();
        logIn();
        clickOn("#go-settings");
        clickOn("Backups");
        TableView<?> list = find("#backups", TableView.class);
        assertThat(list.getItems()).isEmpty();

        clickOn("#create");
        waitFor("the backup", () -> list.getItems().size() == 1);
        picture("backups");
        clickOn("Asked for");
        clickOn("#verify");
        waitFor("verified", () -> lookup("The backup is whole.").tryQuery().isPresent());

        Button restore = find("#restore", Button.class);
        waitFor("restore enabled", () -> !restore.isDisabled());
        clickOn("#restore");
        clickOn("Restore");
        find("#logIn", Labeled.class);
        assertThat(home).isDirectoryContaining("glob:**certkeep-replaced-*");
        logIn();
    }

    @Test
    void a_damaged_store_is_kept_and_the_newest_backup_is_opened_in_its_place() throws IOException {
        try (Certkeep certkeep = Certkeep.open(config())) {
            certkeep.backUp();
        }
        Path store = home.resolve("certkeep.mv.db");
        byte[] cut = Arrays.copyOf(Files.readAllBytes(store), 10000);
        Files.write(store, cut);

        openWindow();
        waitFor("the offer", () -> visible("#restore"));
        picture("store-damaged");
        assertThat(find("#problem", Label.class).getText()).contains(store.toString());
        assertThat(store).hasBinaryContent(cut);
        clickOn("#retry");
        waitFor("the offer again", () -> visible("#restore"));

        clickOn("#restore");
        logIn();

        try (var files = Files.list(home)) {
            Path kept =
                    files.filter(file -> file.toString().contains("replaced"))
                            .findFirst()
                            .orElseThrow();
            assertThat(kept).hasBinaryContent(cut);
        }
    }

    private boolean visible(String query) {
        return lookup(query).queryAll().stream().anyMatch(javafx.scene.Node::isVisible);
    }

    private Config config() {
        return new Config(home, PasswordCost.FLOOR, 50);
    }

    private void withSession(String key) {
        try (Certkeep certkeep = Certkeep.open(config());
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            try (UserSession session =
                    certkeep.sessionOf(
                            certkeep.accounts()
                                    .signUp(form, SessionKind.window("test"))
                                    .signedIn()
                                    .identity())) {
                session.keyValues().set(key, SecretBytes.ofUtf8("value".toCharArray()));
            }
        }
    }

    private void openWindow() {
        closed = new CountDownLatch(1);
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config(), closed::countDown);
                    window.open();
                });
    }

    private void logIn() {
        find("#logIn", Labeled.class);
        fill("#email", "ada@example.com");
        fill("#password", PASSWORD);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        find("#accountMenu", MenuButton.class);
    }

    private void fill(String query, String text) {
        TextInputControl field = find(query, TextInputControl.class);
        clickOn(field).write(text);
        waitFor(query + " filled", () -> !field.getText().isEmpty());
    }
}
