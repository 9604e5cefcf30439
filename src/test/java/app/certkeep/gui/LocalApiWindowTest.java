package app.certkeep.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.Config;
import app.certkeep.app.KnownSetting;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.common.Notice;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.Pictures;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The local API of a window.
class LocalApiWindowTest extends WindowTest {
    @TempDir Path home;
    private final CountDownLatch closed = new CountDownLatch(1);
    private MainWindow window;

    private void openWith(int port) {
        Config config =
                new Config(home, PasswordCost.FLOOR, 50)
                        .with(KnownSetting.API_PORT, "test", String.valueOf(port));
        Fx.run(
                () -> {
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
    void a_window_serves_it_at_the_port_that_is_set_and_says_where() throws Exception {
        int port = freePort();
        openWith(port);
        waitFor("the API", () -> window.shell().localApi().address().isPresent());
        String address = "http://127.0.0.1:" + port + "/api/v1";

        try (HttpClient caller = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address + "/health")).build();
            assertThat(caller.send(health, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        Fx.run(this::showAbout);
        assertThat(lookup(".about .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.contains(address));
        Pictures.take(find("#parts", TableView.class).getScene(), "about-local-api");
        Fx.run(window.shell()::closeDialogs);
    }

    private void showAbout() {
        Shell shell = window.shell();
        new AboutDialog(shell.dialogs(), shell.messages(), shell.localApi()::address).show();
    }

    @Test
    void a_port_that_is_taken_is_one_notice_and_the_window_opens() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            openWith(other.getLocalPort());
            waitFor("the notice", () -> !window.shell().notices().shown().isEmpty());

            assertThat(window.shell().notices().shown())
                    .singleElement()
                    .extracting(Notice::text)
                    .asString()
                    .contains("The local API is not served", "" + other.getLocalPort());
            waitFor("sign-up", () -> lookup("#signUp").tryQuery().isPresent());
        }
    }

    /// Below those that systems give out by themselves, so that nobody is given it meanwhile.
    private static int freePort() {
        RandomGenerator random = RandomGenerator.getDefault();
        return IntStream.generate(() -> random.nextInt(10_000, 30_000))
                .filter(LocalApiWindowTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
