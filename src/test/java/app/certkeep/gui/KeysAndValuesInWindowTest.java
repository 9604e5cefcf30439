package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keys and values inside the real window.
class KeysAndValuesInWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir Path home;
    private MainWindow window;
    private final CountDownLatch closed = new CountDownLatch(1);

    @BeforeEach
    void logIn() {
        Config config = new Config(home, PasswordCost.FLOOR, 50);
        try (Certkeep certkeep = Certkeep.open(config);
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            certkeep.accounts().signUp(form, SessionKind.window("test")).signedIn();
        }
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config, closed::countDown);
                    window.open();
                });
        find("#logIn", Labeled.class);
        clickOn("#email").write("ada@example.com", 0);
        clickOn("#password").write(PASSWORD, 0);
        clickOn("#logIn");
        find("#go-keys_and_values", Labeled.class);
        clickOn("#go-keys_and_values");
        find("#firstEntry", Labeled.class);
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_entry_is_kept_and_counted() {
        clickOn("#firstEntry");
        clickOn("#key").write("mail/password", 0);
        clickOn("#value").write("swordfish", 0);
        clickOn("#save");

        waitFor("one entry", () -> label("#count").getText().equals("1 entry"));
        picture("keys-in-frame");
    }

    @Test
    void what_was_typed_is_lost_neither_by_logging_out_nor_by_closing_without_asking() {
        clickOn("#firstEntry");
        clickOn("#key").write("typed", 0);

        clickOn("#accountMenu");
        clickOn("Log out");
        clickOn("Cancel");
        Platform.runLater(() -> stage().fireEvent(closing()));
        find(".dialog-pane", Node.class);
        clickOn("Cancel");
        assertThat(stage().isShowing()).isTrue();
        assertThat(find("#key", TextInputControl.class).getText()).isEqualTo("typed");

        clickOn("#go-certificates");
        clickOn("#go-keys_and_values");
        assertThat(find("#key", TextInputControl.class).getText()).isEqualTo("typed");

        clickOn("#accountMenu");
        clickOn("Log out");
        clickOn("Leave without saving");
        find("#logIn", Labeled.class);
    }

    private WindowEvent closing() {
        return new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
    }

    private Label label(String query) {
        return lookup(query).queryAs(Label.class);
    }
}
