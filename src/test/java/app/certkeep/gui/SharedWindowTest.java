package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.Main;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.cli.CommandProcess;
import app.certkeep.cli.ServedCommands;
import app.certkeep.cli.Streams;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.link.SocketPlace;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The window while commands of other processes come to it.
class SharedWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";
    private static final String LEAF =
            Path.of("src/test/resources/samples/certs/generated/leaf.pem")
                    .toAbsolutePath()
                    .toString();

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private final CountDownLatch closed = new CountDownLatch(1);
    private Config config;
    private Map<String, String> environment;
    private MainWindow window;

    @BeforeEach
    void logIn() {
        config = new Config(home, PasswordCost.FLOOR, 50);
        environment = Map.of("XDG_RUNTIME_DIR", home.toString());
        try (Certkeep certkeep = Certkeep.open(config);
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada", "ada@example.com", password);
            certkeep.accounts().signUp(form, SessionKind.window("test")).signedIn();
        }
        FrontDoor door = new FrontDoor(new SocketPlace(home, environment), ServedCommands::new);
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config, Optional.of(door), closed::countDown);
                    window.open();
                });
        find("#logIn", Labeled.class);
        clickOn("#email").write("ada@example.com");
        clickOn("#password").write(PASSWORD);
        clickOn("#logIn");
        find("#go-keys_and_values", Labeled.class);
        assertThat(command(PASSWORD, "login", "--email", "ada@example.com", "--password-stdin"))
                .isZero();
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("run/socket")).doesNotExist();
    }

    @Test
    void what_commands_do_is_seen_on_the_screen_that_is_shown_and_on_the_others() {
        assertThat(command("", "cert", "import", LEAF)).isZero();
        waitFor("the certificate", () -> lookup(".table-row-cell:filled").tryQuery().isPresent());

        clickOn("#go-keys_and_values");
        find("#firstEntry", Labeled.class);
        assertThat(command("", "kv", "set", "by/command", "value")).isZero();
        waitFor("one entry", () -> label("#count").equals("1 entry"));

        clickOn("#go-certificates");
        assertThat(command("", "kv", "set", "by/another", "value")).isZero();
        clickOn("#go-keys_and_values");
        waitFor("two entries", () -> label("#count").equals("2 entries"));

        assertThat(command("", "account", "update", "--name", "Ada Lovelace")).isZero();
        waitFor(
                "the new name",
                () ->
                        lookup("#accountMenu")
                                .queryAs(MenuButton.class)
                                .getText()
                                .equals("Ada Lovelace"));
    }

    @Test
    void a_backup_is_made_by_the_window_and_words_of_a_command_are_taken_for_nothing_else() {
        assertThat(command("", "backup", "create")).isZero();
        assertThat(home.resolve("backups")).isDirectoryContaining("glob:**-manual.mv.db");

        assertThat(command("value", "kv", "set", "backup")).isZero();
        assertThat(command("", "kv", "mv", "backup", "restore")).isZero();
        assertThat(command("", "kv", "get", "restore")).isZero();
    }

    @Test
    void what_is_being_typed_stays_when_a_command_changes_something() {
        clickOn("#go-keys_and_values");
        clickOn("#firstEntry");
        clickOn("#key").write("typed");

        assertThat(command("", "kv", "set", "by/command", "value")).isZero();
        waitFor("one entry", () -> label("#count").equals("1 entry"));

        assertThat(lookup("#key").queryAs(TextInputControl.class).getText()).isEqualTo("typed");
        clickOn("#go-certificates");
        clickOn("#go-keys_and_values");
        waitForInput("#key", "typed");
        Fx.run(() -> lookup("#key").queryAs(TextInputControl.class).clear());
    }

    @Test
    void a_second_start_of_the_window_raises_the_first() throws Exception {
        Fx.run(() -> stage().setIconified(true));
        startAgain();
        waitFor("the window", () -> stage().isShowing() && !stage().isIconified());
    }

    @Test
    void files_that_are_opened_come_in_on_whatever_screen_the_window_is() throws Exception {
        clickOn("#go-keys_and_values");
        find("#firstEntry", Labeled.class);
        startAgain(LEAF);
        answerDialog("Import");
        waitFor(
                "the certificate",
                () -> lookup("#table .table-row-cell:filled").tryQuery().isPresent());
        assertThat(Fx.call(() -> window.shell().arrivals().waiting())).isEmpty();
    }

    @Test
    void files_that_are_opened_while_the_window_is_locked_wait_until_it_is_not() throws Exception {
        clickOn("#lockButton");
        find("#unlock", Labeled.class);
        startAgain(LEAF);
        assertThat(Fx.call(() -> window.shell().arrivals().waiting()))
                .containsExactly(Path.of(LEAF));
        picture("files-wait");

        clickOn("#password").write(PASSWORD);
        clickOn("#unlock");
        answerDialog("Import");
        waitFor(
                "the certificate",
                () -> lookup("#table .table-row-cell:filled").tryQuery().isPresent());
    }

    @Test
    void a_session_that_a_command_ends_leads_to_log_in_once_told() {
        assertThat(
                        command(
                                PASSWORD + "\nanother lantern 48\n",
                                "account",
                                "update",
                                "--change-password",
                                "--password-stdin"))
                .isZero();
        find("#logIn", Labeled.class);
        assertThat(Fx.call(() -> window.shell().notices().shown().size())).isEqualTo(1);
    }

    /// Starts the program once more, as a desktop does for each file.
    private void startAgain(String... files) throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        ProcessBuilder second =
                new ProcessBuilder(Stream.concat(command.stream(), Stream.of(files)).toList());
        second.environment().put("CERTKEEP_HOME", home.toString());
        second.environment().remove("DISPLAY");

        Process process = second.inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private int command(String input, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        err,
                        Optional.empty());
        return new CommandProcess(streams, environment, config, Clock.systemUTC()).run(arguments);
    }

    private String label(String query) {
        return lookup(query).queryAs(Label.class).getText();
    }
}
