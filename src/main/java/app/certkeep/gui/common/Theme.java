package app.certkeep.gui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;
import java.util.Objects;

/// Light or dark, chosen or as the system has it; switched live.
public final class Theme {
    /// What the user chose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf");
    private static final List<String> SHEETS =
            List.of(
                    "tokens.css",
                    "base.css",
                    "frame.css",
                    "keyvalue.css",
                    "notification.css",
                    "certificate.css",
                    "servers.css",
                    "administration.css",
                    "account.css",
                    "activity.css");

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);

    /// Loads fonts and follows the choice from now on. Call once JavaFX runs.
    public void start() {
        FONTS.forEach(name -> Font.loadFont(resource("/fonts/" + name), 12));
        choice.subscribe(ignored -> apply());
        Platform.getPreferences().colorSchemeProperty().subscribe(ignored -> apply());
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Gives a scene our own sheets.
    public static void dress(Scene scene) {
        SHEETS.forEach(name -> scene.getStylesheets().add(resource("/css/" + name)));
    }

    private void apply() {
        boolean dark =
                switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
