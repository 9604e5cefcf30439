package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.HomeWithStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.common.Notice;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.gui.support.WindowTest;
import app.certkeep.keychain.KeptToken;
import app.certkeep.notification.EndpointForm;
import app.certkeep.persistence.PageRequest;

import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.stage.WindowEvent;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Notices outside of the window, and what is said when it closes while messages wait.
class DesktopNoticesWindowTest extends WindowTest {
    private static final String PASSWORD = "lantern orchid 47";

    @TempDir(factory = HomeWithStore.class)
    Path home;

    private final List<String> onDesktop = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private MainWindow window;
    private CountDownLatch closed;

    @BeforeEach
    void startServer() throws IOException {
        server.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        close();
        server.close();
    }

    private void close() throws InterruptedException {
        if (closed.getCount() > 0 && Fx.call(() -> stage().isShowing())) {
            Fx.run(window::close);
        }
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_message_that_is_given_up_is_told_once_in_the_window_and_on_the_desktop() {
        server.enqueue(new MockResponse.Builder().code(410).build());
        openWith(session -> switchOn(session));
        logIn();

        waitFor("the notice", () -> !onDesktop.isEmpty());

        assertThat(onDesktop)
                .containsExactly(
                        "A message about the certificate leaf.example.com could not be delivered"
                                + " and was given up. Notifications shows why.");
        assertThat(inWindow()).containsAll(onDesktop);
    }

    @Test
    void who_does_not_want_notices_on_the_desktop_has_them_in_the_window_alone() {
        server.enqueue(new MockResponse.Builder().code(410).build());
        openWith(
                session -> {
                    session.preferences().change(now -> now.withDesktopNotices(false));
                    switchOn(session);
                });
        logIn();

        waitFor("the notice", () -> !inWindow().isEmpty());

        assertThat(onDesktop).isEmpty();
    }

    @Test
    void notices_on_the_desktop_are_switched_off_in_the_settings() throws InterruptedException {
        openWith(session -> {});
        logIn();
        CheckBox box = choice();
        assertThat(Fx.call(box::isSelected)).isTrue();
        picture("desktop-notices");
        Fx.run(() -> window.shell().theme().choiceProperty().set(Theme.Choice.DARK));
        picture("desktop-notices-dark");

        clickOn("#desktopNotices");
        close();
        openWindow();
        logIn();

        assertThat(Fx.call(choice()::isSelected)).isFalse();
    }

    @Test
    void closing_while_messages_wait_says_that_nothing_is_sent_meanwhile() {
        server.enqueue(new MockResponse.Builder().code(500).build());
        server.enqueue(new MockResponse.Builder().code(500).build());
        openWith(session -> switchOn(session));
        logIn();
        waitFor("an attempt", () -> server.getRequestCount() > 0);

        requestClose();
        waitFor("the question", () -> dialogButton("Keep open") != null);
        Pictures.take(dialogButton("Keep open").getScene(), "closing");
        answerDialog("Keep open");
        assertThat(Fx.call(() -> stage().isShowing())).isTrue();

        requestClose();
        answerDialog("Close");
        waitFor("the window to close", () -> !stage().isShowing());
    }

    @Test
    void closing_while_nothing_waits_asks_nothing() {
        openWith(session -> {});
        logIn();

        requestClose();

        waitFor("the window to close", () -> !stage().isShowing());
    }

    /// Does not wait for the answer to the question that this may lead to.
    private void requestClose() {
        WindowEvent request = new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
        Platform.runLater(() -> stage().fireEvent(request));
    }

    private CheckBox choice() {
        clickOn("#go-settings");
        clickOn("Appearance");
        CheckBox box = find("#desktopNotices", CheckBox.class);
        waitFor("the choice", () -> !box.isDisabled());
        return box;
    }

    private List<String> inWindow() {
        return Fx.call(() -> window.shell().notices().shown().stream().map(Notice::text).toList());
    }

    /// @param before what was done in an earlier session, which sent nothing
    private void openWith(Consumer<UserSession> before) {
        try (Certkeep certkeep = Certkeep.open(new Config(home, PasswordCost.FLOOR, 50));
                Password password = new Password(PASSWORD.toCharArray())) {
            SignUp form = new SignUp("Ada Lovelace", "ada@example.com", password);
            SignedIn ada =
                    certkeep.accounts().signUp(form, SessionKind.commandLine("laptop")).signedIn();
            try (UserSession session = certkeep.sessionOf(ada.identity())) {
                session.stopSending();
                before.accept(session);
            }
        }
        openWindow();
    }

    private void switchOn(UserSession session) {
        String url = server.url("/hook").toString();
        session.endpoints().add(new EndpointForm("At home", url, true)).close();
        session.certificates().importFiles(List.of(SampleFiles.LEAF));
        UUID certificate =
                session.certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 1))
                        .items()
                        .getFirst()
                        .id();
        session.certificates().setActive(List.of(certificate), true);
    }

    private void openWindow() {
        closed = new CountDownLatch(1);
        KeptToken kept = KeptToken.inFile(home, Map.of());
        Fx.run(
                () -> {
                    window =
                            new MainWindow(
                                    stage(),
                                    new Config(home, PasswordCost.FLOOR, 50),
                                    Optional.empty(),
                                    new MainWindow.Surroundings(
                                            kept, (title, text) -> onDesktop.add(text)),
                                    closed::countDown);
                    window.open();
                });
    }

    private void logIn() {
        find("#logIn", Labeled.class);
        enter("#email", "ada@example.com");
        enter("#password", PASSWORD);
        clickOn("#logIn");
        find("#accountMenu", MenuButton.class);
    }
}
