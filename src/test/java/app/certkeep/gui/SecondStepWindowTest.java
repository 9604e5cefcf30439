package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.Config;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SecondStepWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir Path home;
    private MainWindow window;
    private final CountDownLatch closed = new CountDownLatch(1);

    @BeforeEach
    void open() {
        Fx.run(
                () -> {
                    Config config = new Config(home, PasswordCost.FLOOR, 50);
                    window = new MainWindow(stage(), config, closed::countDown);
                    window.open();
                });
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(window::close);
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_person_turns_the_second_step_on_and_logs_in_with_a_code() {
        signUp();
        clickOn("#go-settings");
        clickOn("Security");
        clickOn(find("#begin", Labeled.class));
        String seed = find("#seed", Label.class).getText();
        scrollDown();
        twice("second-step-enabling");
        scrollDown();
        enter("#firstCode", "000000");
        clickOn("#enable");
        find("#firstProblem", Label.class);
        TextField field = find("#firstCode", TextField.class);
        Fx.run(field::clear);
        enter("#firstCode", Authenticator.codeNow(seed));
        clickOn("#enable");
        waitFor("the codes", () -> lookup("#codes").queryLabeled().getText().length() > 100);
        List<String> codes = find("#codes", Label.class).getText().lines().toList();
        twice("second-step-codes");
        scrollDown();
        clickOn("#kept");
        twice("second-step-on");

        clickOn("#accountMenu");
        clickOn("Log out");
        find("#logIn", Labeled.class);
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        enter("#code", "000000");
        clickOn("#logIn");
        find("#problem", Label.class);
        twice("log-in-code");
        enter("#code", codes.getFirst());
        clickOn("#logIn");
        find("#accountMenu", MenuButton.class);
    }

    @Test
    void wrong_groups_of_the_recovery_code_lead_nowhere() {
        enterForm();
        twice("sign-up-filled");
        clickOn("#signUp");
        find("#ask", Labeled.class);
        twice("recovery-code");
        clickOn("#ask");
        enter("#first", "UUUU");
        enter("#second", "UUUU");
        clickOn("#proceed");

        assertThat(find("#firstProblem", Label.class).isVisible()).isTrue();
        assertThat(find("#secondProblem", Label.class).isVisible()).isTrue();
        assertThat(lookup("#first").query().isFocused()).isTrue();
        assertThat(lookup("#accountMenu").queryAll()).isEmpty();
        twice("recovery-code-wrong");
    }

    private void scrollDown() {
        Fx.run(
                () -> {
                    Node node = lookup("#secondStep").query();
                    while (!(node instanceof ScrollPane pane)) {
                        node = node.getParent();
                    }
                    pane.setVvalue(1);
                });
    }

    private void signUp() {
        enterForm();
        clickOn("#signUp");
        keepRecoveryCode();
        find("#accountMenu", MenuButton.class);
    }

    private void enterForm() {
        find("#signUp", Labeled.class);
        enter("#name", "Ada Lovelace");
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        enter("#again", PASSWORD);
        waitFor("the strength", () -> lookup(".strength").query().isVisible());
    }

    private void twice(String name) {
        Fx.run(
                () -> {
                    stage().setWidth(900);
                    stage().setHeight(600);
                    window.shell().theme().choiceProperty().set(Theme.Choice.DARK);
                });
        picture(name + "-dark-small");
        Fx.run(
                () -> {
                    stage().setWidth(1200);
                    stage().setHeight(850);
                    window.shell().theme().choiceProperty().set(Theme.Choice.LIGHT);
                });
        picture(name + "-light");
    }
}
