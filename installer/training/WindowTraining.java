import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Uses the window from within, on JavaFX's headless platform; see `Training`: signs in, shows
// every
/// screen once in either theme, logs out and closes.
public final class WindowTraining {
    /// What a desktop draws with, which the headless platform does not load.
    private static final List<String> OF_DESKTOPS =
            List.of("com/sun/glass/ui/gtk/", "com/sun/prism/es2/", "com/sun/prism/sw/");

    private static final List<String> SCREENS =
            List.of(
                    "go-keys_and_values",
                    "go-notifications",
                    "go-activity",
                    "go-settings",
                    "go-administration",
                    "go-certificates");
    private static final long LIMIT_SECONDS = 60;

    private final Path scratch;

    private WindowTraining(Path scratch) {
        this.scratch = scratch;
    }

    public static void agentmain(String scratch) {
        WindowTraining training = new WindowTraining(Path.of(scratch));
        new Thread(training::run).start();
    }

    private void run() {
        try {
            use();
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void use() throws Exception {
        await(() -> shown("#signUp"));
        act(() -> press("#signUp"));
        await(() -> shown("#form"));
        act(() -> press("#logIn"));
        await(() -> shown("#password") && shown("#signUp"));
        act(
                () -> {
                    ((TextInputControl) node("#email")).setText("ada@example.com");
                    ((TextInputControl) node("#password")).setText("lantern orchid 47");
                    press("#logIn");
                });
        await(() -> node("#table") instanceof TableView<?> table && !table.getItems().isEmpty());
        for (String theme : List.of("lightTheme", "darkTheme")) {
            act(() -> choose(theme));
            for (String screen : SCREENS) {
                act(() -> press("#" + screen));
                settle();
            }
        }
        Files.createFile(scratch.resolve("window.ready"));
        while (!Files.exists(scratch.resolve("window.go"))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        loadOfDesktops();
        act(() -> choose("logOutItem"));
        await(() -> shown("#password"));
        act(
                () -> {
                    Window window = Window.getWindows().getFirst();
                    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
                });
    }

    private static Node node(String selector) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup(selector))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean shown(String selector) {
        return node(selector) instanceof Node found && found.isVisible() && !found.isDisabled();
    }

    private static void press(String selector) {
        ((ButtonBase) node(selector)).fire();
    }

    private static void choose(String id) {
        MenuItem chosen =
                ((MenuButton) node("#accountMenu"))
                        .getItems().stream()
                                .filter(item -> id.equals(item.getId()))
                                .findFirst()
                                .orElseThrow();
        chosen.fire();
    }

    /// Some frames, within which what was asked for is read and painted.
    private static void settle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(400);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        AtomicBoolean met = new AtomicBoolean();
        while (!met.get()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window does not go on");
            }
            TimeUnit.MILLISECONDS.sleep(20);
            try {
                act(() -> met.set(condition.getAsBoolean()));
            } catch (IllegalStateException e) {
                // JavaFX has not begun yet.
            }
        }
        settle();
    }

    private static void act(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        RuntimeException[] failure = {null};
        Platform.runLater(
                () -> {
                    try {
                        action.run();
                    } catch (RuntimeException e) {
                        failure[0] = e;
                    } finally {
                        done.countDown();
                    }
                });
        if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalArgumentException("the window hangs");
        }
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    /// Looking at its methods is what makes a class ready for the cache.
    private static void loadOfDesktops() throws Exception {
        for (String jar : System.getProperty("java.class.path").split(":")) {
            if (!jar.contains("javafx-graphics")) {
                continue;
            }
            try (JarFile file = new JarFile(jar);
                    Stream<String> names = file.stream().map(entry -> entry.getName())) {
                names.filter(name -> name.endsWith(".class"))
                        .filter(name -> OF_DESKTOPS.stream().anyMatch(name::startsWith))
                        .forEach(WindowTraining::load);
            }
        }
    }

    private static void load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, WindowTraining.class.getClassLoader()).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError e) {
            // Then no desktop needs it.
        }
    }
}
