package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.LoginResult;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class AdministrationWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final String REPLACEMENT = "copper violin 92";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private MainWindow window;
    private CountDownLatch closed;

    @BeforeEach
    void signUpTwo() {
        try (Certkeep certkeep = Certkeep.open(config())) {
            signUp(certkeep, "ada");
            signUp(certkeep, "ben");
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_user_is_disabled_and_then_kept_out() {
        open();
        logIn("ada", PASSWORD);
        TableView<?> users = goToUsers(2);
        picture("administration-users");
        choose("ben@example.com");
        picture("administration-chosen");
        clickOn("#disable");
        enter("#answer", PASSWORD);
        picture("administration-disable");
        answerDialog("Disable");
        waitFor("disabled", () -> lookup("Disabled").tryQuery().isPresent());
        assertThat(users.getItems()).hasSize(2);

        logOut();
        enter("#email", "ben@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        assertThat(find("#problem", Label.class).getText()).contains("disabled");
    }

    @Test
    void a_user_who_was_reset_logs_in_with_the_code_and_is_told() {
        open();
        logIn("ada", PASSWORD);
        goToUsers(2);
        choose("ben@example.com");
        clickOn("#resetUser");
        enter("#answer", PASSWORD);
        answerDialog("Make code");
        String code = find("#resetCode", Label.class).getText();
        answerDialog("Done");

        logOut();
        clickOn("#recover");
        enter("#code", code);
        picture("forgotten-password");
        enter("#email", "ben@example.com");
        enter("#password", REPLACEMENT);
        enter("#again", REPLACEMENT);
        clickOn("#recover");
        keepRecoveryCode();
        waitFor(
                "the notice",
                () ->
                        window.shell().notices().shown().stream()
                                .anyMatch(notice -> notice.text().contains("began a reset")));
        picture("told-of-reset");

        try (Certkeep certkeep = closedAndOpenedAnew();
                UserSession ben = logIn(certkeep, "ben", REPLACEMENT);
                SecretBytes value = ben.keyValues().get("db/password").orElseThrow()) {
            assertThat(new String(value.toChars())).isEqualTo("hunter2");
            assertThat(ben.notices().untold()).isEmpty();
        }
        open();
        find("#logIn", Button.class);
    }

    @Test
    void the_screen_is_not_there_for_ordinary_users() {
        open();
        logIn("ben", PASSWORD);

        assertThat(lookup("#go-administration").query().isVisible()).isFalse();
        press(KeyCode.CONTROL, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.CONTROL);
        assertThat(lookup("#users").queryAll()).isEmpty();
        clickOn("#go-settings");
        clickOn("Security");
        CheckBox resettable = find("#resettable", CheckBox.class);
        waitFor("the present choice", resettable::isSelected);
        picture("settings-reset");
        Fx.run(resettable::fire);
        told("No administrator can reset this account any more.");
        assertThat(resettable.isSelected()).isFalse();
    }

    @Test
    void the_policy_is_saved_and_the_store_is_checked_in_both_themes() {
        open();
        logIn("ada", PASSWORD);
        goToUsers(2);
        clickOn("Policy");
        TextField shortest = find("#shortestPassword", TextField.class);
        waitFor("the policy", () -> shortest.getText().equals("12"));
        doubleClickOn("#shortestPassword").write("9");
        clickOn("#savePolicy");
        find("#policyProblem", Label.class);
        picture("administration-policy-problem");
        doubleClickOn("#shortestPassword").write("16");
        clickOn("#savePolicy");
        enter("#answer", PASSWORD);
        answerDialog("Save policy");
        told("The policy is saved.");
        picture("administration-policy");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("administration-policy-dark");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.LIGHT));

        clickOn("Diagnostics");
        clickOn("#checkStore");
        told("The store is whole");
        picture("administration-diagnostics");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("administration-diagnostics-dark");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.LIGHT));
    }

    @Test
    void five_hundred_users_come_in_pages_and_are_searched_at_the_service() throws SQLException {
        addUsers(500);
        open();
        logIn("ada", PASSWORD);
        TableView<?> users = goToUsers(50);
        picture("administration-500");
        assertThat(find("#range", Label.class).getText()).isEqualTo("1–50 of 502");
        clickOn("#nextPage");
        Label range = find("#range", Label.class);
        waitFor("page 2", () -> range.getText().startsWith("51–100"));
        clickOn("#userSearch").write("user77@");
        waitFor("one", () -> users.getItems().size() == 1);
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        choose("user77@example.com");
        clickOn("#editUser");
        find("#edit-name", Node.class);
        picture("administration-edit-dark");
        answerDialog("Cancel");
        clickOn("#userSearch").eraseText(7);
        waitFor("all again", () -> users.getItems().size() == 50);
        picture("administration-500-dark");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.LIGHT));
    }

    /// In the list of users: the diagnostics have one of their own, in a tab behind.
    private void choose(String email) {
        clickOn(from(lookup("#users")).lookup(email).<Node>query());
    }

    private void told(String text) {
        waitFor(
                text,
                () ->
                        window.shell().notices().shown().stream()
                                .anyMatch(notice -> notice.text().contains(text)));
    }

    private TableView<?> goToUsers(int rows) {
        clickOn("#go-administration");
        TableView<?> users = find("#users", TableView.class);
        waitFor("users", () -> users.getItems().size() == rows);
        return users;
    }

    private Config config() {
        return new Config(home, PasswordCost.FLOOR, 50);
    }

    private static void signUp(Certkeep certkeep, String name) {
        try (Password password = new Password(PASSWORD.toCharArray());
                SecretBytes value = SecretBytes.ofUtf8("hunter2".toCharArray())) {
            SignUp form = new SignUp(name, name + "@example.com", password);
            SignedIn in = certkeep.accounts().signUp(form, SessionKind.window("test")).signedIn();
            try (UserSession session = certkeep.sessionOf(in.identity())) {
                session.keyValues().set("db/password", value);
            }
        }
    }

    private static UserSession logIn(Certkeep certkeep, String name, String text) {
        try (Password password = new Password(text.toCharArray())) {
            LoginResult result =
                    certkeep.accounts()
                            .logIn(name + "@example.com", password, SessionKind.window("test"));
            return certkeep.sessionOf(((SignedIn) result).identity());
        }
    }

    /// Rows alone: nobody logs in as one of them.
    private void addUsers(int number) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + home.resolve("certkeep"), "certkeep", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into account (id, version, name, email, email_key, role, password_hash,"
                        + " password_derivation, data_key_by_password, created_at, updated_at,"
                        + " disabled, last_login_at) select random_uuid(), 0, 'User ' || x, 'user'"
                        + " || x || '@example.com', 'user' || x || '@example.com', 'USER',"
                        + " password_hash, password_derivation, data_key_by_password, created_at,"
                        + " updated_at, mod(x, 7) = 0, dateadd(hour, -x, last_login_at) from"
                        + " account, system_range(1, "
                            + number
                            + ") where email = 'ben@example.com'");
        }
    }

    private Certkeep closedAndOpenedAnew() {
        try {
            close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Certkeep.open(config());
    }

    private void open() {
        closed = new CountDownLatch(1);
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config(), closed::countDown);
                    window.open();
                });
    }

    private void logIn(String name, String password) {
        find("#logIn", Button.class);
        enter("#email", name + "@example.com");
        enter("#password", password);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        find("#accountMenu", MenuButton.class);
    }

    private void logOut() {
        clickOn("#accountMenu");
        clickOn("Log out");
        find("#logIn", Labeled.class);
    }
}
