package app.certkeep.gui;

import app.certkeep.app.Config;
import app.certkeep.app.FreshStore;
import app.certkeep.app.HomeWithStore;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.gui.common.Language;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.support.Fx;
import app.certkeep.gui.support.WindowTest;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The real window over a filled store, and the way through its screens.
abstract class TouredWindow extends WindowTest {
    @TempDir(factory = HomeWithStore.class)
    Path home;

    private MockWebServer receiver;
    private MainWindow window;
    private CountDownLatch closed;

    @AfterEach
    void close() throws InterruptedException {
        if (window != null) {
            Fx.run(window::close);
            closed.await(60, TimeUnit.SECONDS);
            receiver.close();
        }
    }

    /// Fills a store and opens its window.
    final void open(TourStore content) throws IOException {
        receiver = new MockWebServer();
        receiver.start();
        content.fill(config(), receiver);
        openWindow();
    }

    /// Closes the window and opens it again.
    final void reopen() throws InterruptedException {
        Fx.run(window::close);
        closed.await(60, TimeUnit.SECONDS);
        openWindow();
    }

    private Config config() {
        return new Config(home, PasswordCost.FLOOR, 50);
    }

    private void openWindow() {
        closed = new CountDownLatch(1);
        Fx.run(
                () -> {
                    window = new MainWindow(stage(), config(), closed::countDown);
                    window.open();
                });
        find("#logIn", Labeled.class);
    }

    final Theme theme() {
        return window.shell().theme();
    }

    /// Lets the window speak another language.
    final void speak(Language.Choice choice) {
        Fx.run(() -> window.shell().language().choiceProperty().set(choice));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Goes to log-in and sign-up.
    ///
    /// @param seen told the name of each page when it is there
    final void visitWelcome(Consumer<String> seen) {
        seen.accept("log-in");
        clickOn("#signUp");
        find("#again", Node.class);
        seen.accept("sign-up");
        clickOn("#logIn");
        find("#staySignedIn", Labeled.class);
    }

    final void logIn() {
        enter("#email", TourStore.EMAIL);
        enter("#password", FreshStore.PASSWORD);
        clickOn("#logIn");
        try {
            find("#go-certificates", Node.class);
        } catch (AssertionError failed) {
            picture("log-in-failed");
            throw failed;
        }
    }

    /// Goes to all screens of a signed-in user.
    ///
    /// @param seen as above
    final void visitScreens(TourStore content, Consumer<String> seen) {
        go("certificates", content);
        seen.accept("certificates");
        if (content != TourStore.EMPTY) {
            enter("#search", "shop.example.com");
            waitFor("the one found", () -> rows() == 1);
            clickFirstRow();
            find("#field-subject", Labeled.class);
            seen.accept("certificate");
            Fx.run(() -> lookup("#search").queryTextInputControl().clear());
            waitFor("all rows", () -> rows() > 1);
        }
        go("keys_and_values", content);
        seen.accept("keys-and-values");
        go("activity", content);
        waitFor("records", () -> rows() > 0);
        seen.accept("activity");
        go("notifications", content);
        seen.accept("notifications");
        go("settings", content);
        tabs("settings", seen);
        go("administration", content);
        tabs("administration", seen);
    }

    /// Goes to a screen by the navigation bar and waits for what is in it.
    final void go(String screen, TourStore content) {
        clickOn("#go-" + screen);
        boolean list = !screen.equals("settings") && !screen.equals("administration");
        if (list && content != TourStore.EMPTY) {
            waitFor("rows of " + screen, () -> rows() > 0);
        }
    }

    private void tabs(String screen, Consumer<String> seen) {
        int tabs = find(".tab-pane", TabPane.class).getTabs().size();
        for (int i = 0; i < tabs; i++) {
            int tab = i;
            TabPane pane = find(".tab-pane", TabPane.class);
            Fx.run(() -> pane.getSelectionModel().select(tab));
            seen.accept(screen + "-" + (tab + 1));
        }
    }

    final void clickFirstRow() {
        waitFor("a row", () -> firstRow().isPresent());
        clickOn(firstRow().orElseThrow());
        // A list that is loaded anew at that moment may take the row from under the mouse.
        if (firstRow().filter(TableRow::isSelected).isEmpty()) {
            waitFor("a row", () -> firstRow().isPresent());
            clickOn(firstRow().orElseThrow());
        }
    }

    private Optional<TableRow<?>> firstRow() {
        return lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .<TableRow<?>>map(row -> row)
                .filter(row -> row.getIndex() == 0 && !row.isEmpty())
                .filter(row -> row.getTableView().isVisible())
                .findFirst();
    }

    final long rows() {
        return lookup(".table-view").queryAllAs(TableView.class).stream()
                .filter(Node::isVisible)
                .mapToLong(table -> table.getItems().size())
                .max()
                .orElse(0);
    }
}
