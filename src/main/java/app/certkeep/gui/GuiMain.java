package app.certkeep.gui;

import app.certkeep.app.Config;
import app.certkeep.keychain.KeptToken;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts the window.
public final class GuiMain {
    /// Says at each start that JavaFX lies on the class path, which is so on purpose. Held, because
    /// a logger that nobody holds forgets its level.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private GuiMain() {}

    /// Opens the window, which serves commands of other processes; returns when it was closed, and
    /// the store with it.
    ///
    /// @throws InterruptedException where the waiting thread is told to stop
    public static void run(Config config, FrontDoor door, KeptToken kept)
            throws InterruptedException {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(
                () ->
                        new MainWindow(
                                        new Stage(),
                                        config,
                                        Optional.of(door),
                                        kept,
                                        closed::countDown)
                                .open());
        closed.await();
        Platform.exit();
    }
}
