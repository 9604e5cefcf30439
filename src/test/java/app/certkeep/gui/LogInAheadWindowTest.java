package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.persistence.StoreFile;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A window that asks for the password before its store is open.
class LogInAheadWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private Config config;
    private MainWindow window;
    private CountDownLatch closed;

    @BeforeEach
    void endWithLogIn() throws IOException {
        config = new Config(home, PasswordCost.FLOOR, 50);
        try (Certkeep certkeep = Certkeep.open(config);
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            certkeep.accounts().signUp(form, SessionKind.window("test")).signedIn();
        }
        remember(true);
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private void open() {
        closed = new CountDownLatch(1);
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config, closed::countDown);
                    window.open();
                });
    }

    private void remember(boolean logIn) throws IOException {
        Files.writeString(home.resolve("window.properties"), "log-in=" + logIn);
    }

    private String remembered() {
        try {
            return Files.readString(home.resolve("window.properties"))
                    .lines()
                    .filter(line -> line.startsWith("log-in="))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "not there yet";
        }
    }

    private void logIn() {
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
    }

    @Test
    void what_is_entered_before_the_store_is_open_is_carried_out_then() throws IOException {
        try (FileChannel other =
                FileChannel.open(home.resolve("certkeep.lock"), StandardOpenOption.WRITE)) {
            other.lock();
            open();
            logIn();

            Button button = find("#logIn", Button.class);
            assertThat(button.getText()).isEqualTo("Opening the store…");
            picture("log-in-ahead");
        }

        assertThat(find("#accountMenu", MenuButton.class).getText()).isEqualTo("Ada");
    }

    @Test
    void what_is_typed_before_the_store_is_open_stays() throws IOException {
        try (FileChannel other =
                FileChannel.open(home.resolve("certkeep.lock"), StandardOpenOption.WRITE)) {
            other.lock();
            open();
            enter("#email", "ada@example.com");
        }
        enter("#password", PASSWORD);
        clickOn("#logIn");

        assertThat(find("#accountMenu", MenuButton.class).getText()).isEqualTo("Ada");
    }

    @Test
    void who_goes_to_another_form_before_the_store_is_open_gets_there_then() throws IOException {
        try (FileChannel other =
                FileChannel.open(home.resolve("certkeep.lock"), StandardOpenOption.WRITE)) {
            other.lock();
            open();
            clickOn("#recover");
            assertThat(find("#logIn", Button.class).getText()).isEqualTo("Opening the store…");
        }

        find("#again", Node.class);
    }

    @Test
    void a_store_that_lost_its_accounts_leads_to_sign_up() throws IOException {
        Files.delete(new StoreFile(home).path());
        Certkeep.open(config).close();
        open();

        find("#again", Node.class);
        waitFor("it to be written", () -> remembered().equals("log-in=false"));
    }

    @Test
    void where_the_store_does_not_open_the_form_gives_way_to_the_reason() throws IOException {
        Files.writeString(new StoreFile(home).path(), "this is no database");
        open();

        assertThat(find("#problem", Label.class).getText()).isNotEmpty();
        find("#retry", Node.class);
        assertThat(lookup("#password").tryQuery()).isEmpty();
    }

    @Test
    void where_the_store_is_gone_nobody_is_asked_to_log_in() throws IOException {
        Files.delete(new StoreFile(home).path());
        open();

        find("#again", Node.class);
    }

    @Test
    void who_stays_signed_in_is_not_asked_from_then_on_until_they_log_out() {
        open();
        clickOn("#staySignedIn");
        logIn();
        find("#accountMenu", MenuButton.class);
        waitFor("it to be written", () -> remembered().equals("log-in=false"));

        clickOn("#accountMenu");
        clickOn("Log out");
        find("#logIn", Labeled.class);
        waitFor("it to be written", () -> remembered().equals("log-in=true"));
    }

    @Test
    void a_window_that_is_closed_while_somebody_waits_closes() throws Exception {
        try (FileChannel other =
                FileChannel.open(home.resolve("certkeep.lock"), StandardOpenOption.WRITE)) {
            other.lock();
            open();
            logIn();
            close();
        }
        open();
        find("#logIn", Labeled.class);
    }
}
