package app.certkeep.gui;

import app.certkeep.app.Config;
import app.certkeep.gui.desktop.SystemNotices;
import app.certkeep.keychain.KeptToken;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Starts the window.
public final class GuiMain {
    /// Says at each start that JavaFX lies on the class path, which is so on purpose. Held, because
    /// a logger that nobody holds forgets its level.
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(GuiMain.class);

    /// How Linux shows one: its own drivers, NVIDIA's, and that of the Windows around it.
    private static final List<Path> GRAPHICS_CARDS =
            List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

    private GuiMain() {}

    /// Opens the window, which serves commands of other processes; returns when it was closed, and
    /// the store with it.
    ///
    /// @param files absolute paths of what the window brings in once somebody is signed in
    /// @return false where JavaFX finds nothing to open a window with: no display that answers, or
    ///     no GTK
    /// @throws InterruptedException where the waiting thread is told to stop
    public static boolean run(Config config, FrontDoor door, KeptToken kept, List<Path> files)
            throws InterruptedException {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        drawWithoutGraphicsCard();
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        try {
            Platform.startup(
                    () -> {
                        MainWindow window =
                                new MainWindow(
                                        new Stage(),
                                        config,
                                        Optional.of(door),
                                        new MainWindow.Surroundings(kept, new SystemNotices()),
                                        closed::countDown);
                        // Fields for days write and read these as the system does otherwise.
                        window.shell()
                                .language()
                                .localeProperty()
                                .subscribe(it -> Locale.setDefault(Locale.Category.FORMAT, it));
                        window.open();
                        window.bringIn(files);
                    });
        } catch (UnsupportedOperationException e) {
            LOG.warn("no window: {}", e.getMessage());
            return false;
        }
        closed.await();
        Platform.exit();
        return true;
    }

    /// Where Linux has none, as in virtual machines and on servers, JavaFX would load drivers to
    /// find that out: 60 MB that stay.
    private static void drawWithoutGraphicsCard() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (linux
                && System.getProperty("prism.order") == null
                && GRAPHICS_CARDS.stream().noneMatch(Files::exists)) {
            System.setProperty("prism.order", "sw");
        }
    }
}
