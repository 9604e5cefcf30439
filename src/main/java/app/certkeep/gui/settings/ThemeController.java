package app.certkeep.gui.settings;

import app.certkeep.gui.common.Theme;

import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;

/// Binds the choice of the theme.
public final class ThemeController {
    private final Theme theme;

    @FXML private RadioButton systemTheme;
    @FXML private RadioButton lightTheme;
    @FXML private RadioButton darkTheme;

    public ThemeController(Theme theme) {
        this.theme = theme;
    }

    @FXML
    void initialize() {
        bind(systemTheme, Theme.Choice.SYSTEM);
        bind(lightTheme, Theme.Choice.LIGHT);
        bind(darkTheme, Theme.Choice.DARK);
    }

    private void bind(RadioButton button, Theme.Choice choice) {
        theme.choiceProperty().subscribe(chosen -> button.setSelected(chosen == choice));
        button.setOnAction(clicked -> theme.choiceProperty().set(choice));
    }
}
