package app.certkeep.gui;

import app.certkeep.gui.common.Language;
import app.certkeep.gui.common.Theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Size, place, theme and language of the window, and what it begins with, kept in a file beside
/// the store. Losing it loses nothing.
final class WindowState {
    private static final Logger LOG = LoggerFactory.getLogger(WindowState.class);
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    static final double LEAST_WIDTH = 760;
    static final double LEAST_HEIGHT = 520;

    private final Path file;
    private final Properties values = new Properties();
    private final BooleanProperty logInNext = new SimpleBooleanProperty();

    WindowState(Path home) {
        file = home.resolve("window.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the window's state is not readable; starting with the usual one", e);
            }
        }
        logInNext.set(Boolean.parseBoolean(values.getProperty("log-in")));
        logInNext.subscribe((before, now) -> write());
    }

    /// Whether the next start begins with log-in, as far as it can be told without the store. Kept
    /// at once, since who stays signed in must not be asked even after a crash.
    BooleanProperty logInNextProperty() {
        return logInNext;
    }

    void apply(Stage stage, Theme theme, Language language) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(Math.max(LEAST_WIDTH, number("width", WIDTH)));
        stage.setHeight(Math.max(LEAST_HEIGHT, number("height", HEIGHT)));
        double x = number("x", Double.NaN);
        double y = number("y", Double.NaN);
        boolean visible =
                Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(bounds -> isOn(bounds, x, y));
        if (visible) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(Boolean.parseBoolean(values.getProperty("maximized")));
        theme.choiceProperty().set(choice("theme", Theme.Choice.SYSTEM));
        language.choiceProperty().set(choice("language", Language.Choice.SYSTEM));
    }

    void remember(Stage stage, Theme theme, Language language) {
        if (!stage.isMaximized()) {
            values.setProperty("width", String.valueOf(stage.getWidth()));
            values.setProperty("height", String.valueOf(stage.getHeight()));
            values.setProperty("x", String.valueOf(stage.getX()));
            values.setProperty("y", String.valueOf(stage.getY()));
        }
        values.setProperty("maximized", String.valueOf(stage.isMaximized()));
        values.setProperty("theme", theme.choiceProperty().get().name());
        values.setProperty("language", language.choiceProperty().get().name());
        write();
    }

    private void write() {
        values.setProperty("log-in", String.valueOf(logInNext.get()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        } catch (IOException e) {
            LOG.warn("the window's state is not written", e);
        }
    }

    private static boolean isOn(Rectangle2D bounds, double x, double y) {
        return bounds.contains(x + 50, y + 10);
    }

    private double number(String name, double usual) {
        try {
            return Double.parseDouble(values.getProperty(name, ""));
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    private <T extends Enum<T>> T choice(String name, T usual) {
        try {
            return Enum.valueOf(usual.getDeclaringClass(), values.getProperty(name, usual.name()));
        } catch (IllegalArgumentException e) {
            return usual;
        }
    }
}
