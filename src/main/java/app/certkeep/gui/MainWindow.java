package app.certkeep.gui;

import app.certkeep.app.Config;
import app.certkeep.gui.desktop.DesktopNotices;
import app.certkeep.keychain.KeptToken;

import javafx.animation.AnimationTimer;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The one window: it shows first, then opens the store, then leads to log-in.
final class MainWindow {
    private final Stage stage;
    private final Runnable onClosed;
    private final Shell shell;
    private final WindowState state;
    private final StoreDoor door;
    private final ClosingQuestion closing;

    /// What the computer around the window has.
    ///
    /// @param kept where it stays signed in
    record Surroundings(KeptToken kept, DesktopNotices desktop) {}

    /// A window that serves no other process.
    MainWindow(Stage stage, Config config, Runnable onClosed) {
        this(stage, config, Optional.empty(), onClosed);
    }

    /// One that stays signed in by a file alone.
    MainWindow(Stage stage, Config config, Optional<FrontDoor> callers, Runnable onClosed) {
        this(stage, config, callers, KeptToken.inFile(config.home(), System.getenv()), onClosed);
    }

    /// One that shows no notices on the desktop.
    MainWindow(
            Stage stage,
            Config config,
            Optional<FrontDoor> callers,
            KeptToken kept,
            Runnable onClosed) {
        this(stage, config, callers, new Surroundings(kept, DesktopNotices.NONE), onClosed);
    }

    /// @param onClosed called, on a thread of its own, when window and store are closed
    MainWindow(
            Stage stage,
            Config config,
            Optional<FrontDoor> callers,
            Surroundings surroundings,
            Runnable onClosed) {
        this.stage = stage;
        this.onClosed = onClosed;
        shell = new Shell(surroundings.desktop(), Locale.getDefault(Locale.Category.DISPLAY));
        state = new WindowState(config.home());
        door =
                new StoreDoor(
                        config,
                        shell,
                        callers,
                        new StoreDoor.Place(this::close, this::raise, state.logInNextProperty()),
                        surroundings.kept());
        closing = new ClosingQuestion(shell, this::close);
    }

    void open() {
        shell.theme().start();
        state.apply(stage, shell.theme(), shell.language());
        stage.setScene(shell.scene());
        stage.setTitle(shell.messages().text("app.name"));
        Stream.of(16, 32, 48, 128, 256).map(MainWindow::icon).forEach(stage.getIcons()::add);
        stage.setOnCloseRequest(
                request -> {
                    request.consume();
                    if (door.mayLeave()) {
                        closing.ask(door.waiting());
                    }
                });
        door.show();
        stage.show();
        afterSecondPulse(door::open);
    }

    Shell shell() {
        return shell;
    }

    /// Brings files in, as soon as somebody is signed in.
    ///
    /// @param files absolute
    void bringIn(List<Path> files) {
        shell.arrivals().add(files);
        int waiting = shell.arrivals().waiting().size();
        if (waiting > 0) {
            shell.notices().success("frame.files.waiting", waiting);
        }
    }

    /// Brings the window before all others, and files into it.
    private void raise(List<Path> files) {
        bringIn(files);
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /// Hides the window at once and closes the store when all work has come to its end.
    void close() {
        door.closing();
        state.remember(stage, shell.theme(), shell.language());
        stage.hide();
        door.leave();
        Thread.ofPlatform().name("closing").start(this::closeStore);
    }

    private void closeStore() {
        shell.tasks().close();
        try {
            door.close();
        } finally {
            onClosed.run();
        }
    }

    /// The store opens after the window has been painted, which it would delay.
    private static void afterSecondPulse(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private static Image icon(int size) {
        String path = "/icons/certkeep-" + size + ".png";
        return new Image(Objects.requireNonNull(MainWindow.class.getResource(path)).toString());
    }
}
