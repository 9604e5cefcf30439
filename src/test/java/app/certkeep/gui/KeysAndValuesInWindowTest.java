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

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

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
        logInAgain();
        clickOn("#go-keys_and_values");
        find("#firstEntry", Labeled.class);
    }

    private void logInAgain() {
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        find("#go-keys_and_values", Labeled.class);
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_entry_is_kept_and_counted() {
        clickOn("#firstEntry");
        clickOn("#key").write("mail/password");
        clickOn("#value").write("swordfish");
        clickOn("#save");

        waitFor("one entry", () -> label("#count").getText().equals("1 entry"));
        picture("keys-in-frame");
    }

    @Test
    void what_was_typed_is_there_again_on_another_screen_and_after_the_next_log_in() {
        clickOn("#firstEntry");
        clickOn("#key").write("typed");

        clickOn("#go-certificates");
        clickOn("#go-keys_and_values");
        waitForInput("#key", "typed");

        clickOn("#accountMenu");
        clickOn("Log out");
        logInAgain();
        clickOn("#go-keys_and_values");
        waitForInput("#key", "typed");
    }

    private Label label(String query) {
        return lookup(query).queryAs(Label.class);
    }
}
