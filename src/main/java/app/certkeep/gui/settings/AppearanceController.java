package app.certkeep.gui.settings;

import app.certkeep.gui.common.Theme;

import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Binds theme and page size.
public final class AppearanceController {
    private final PreferencesViewModel model;
    private final Theme theme;
    private Subscription following = Subscription.EMPTY;

    @FXML private VBox root;
    @FXML private RadioButton systemTheme;
    @FXML private RadioButton lightTheme;
    @FXML private RadioButton darkTheme;
    @FXML private ComboBox<Integer> pageSize;

    public AppearanceController(PreferencesViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
    }

    @FXML
    void initialize() {
        buttons()
                .forEach(
                        (choice, button) ->
                                button.setOnAction(clicked -> theme.choiceProperty().set(choice)));
        pageSize.getItems().setAll(PreferencesViewModel.PAGE_SIZES);
        pageSize.valueProperty().bindBidirectional(model.pageSizeProperty());
        root.sceneProperty().subscribe(this::follow);
    }

    /// The theme outlives this view, and shall not hold it.
    private void follow(@Nullable Scene scene) {
        following.unsubscribe();
        following =
                scene == null ? Subscription.EMPTY : theme.choiceProperty().subscribe(this::show);
    }

    private void show(Theme.Choice chosen) {
        buttons().forEach((choice, button) -> button.setSelected(choice == chosen));
    }

    private Map<Theme.Choice, RadioButton> buttons() {
        return Map.of(
                Theme.Choice.SYSTEM, systemTheme,
                Theme.Choice.LIGHT, lightTheme,
                Theme.Choice.DARK, darkTheme);
    }
}
