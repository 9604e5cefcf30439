package app.certkeep.gui.settings;

import app.certkeep.gui.common.Language;
import app.certkeep.gui.common.Looks;
import app.certkeep.gui.common.Theme;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Binds theme, language and page size.
public final class AppearanceController {
    private final PreferencesViewModel model;
    private final Looks looks;
    private Subscription following = Subscription.EMPTY;

    @FXML private VBox root;
    @FXML private RadioButton systemTheme;
    @FXML private RadioButton lightTheme;
    @FXML private RadioButton darkTheme;
    @FXML private RadioButton systemLanguage;
    @FXML private RadioButton english;
    @FXML private RadioButton german;
    @FXML private ComboBox<Integer> pageSize;

    public AppearanceController(PreferencesViewModel model, Looks looks) {
        this.model = model;
        this.looks = looks;
    }

    @FXML
    void initialize() {
        choose(themes(), looks.theme().choiceProperty());
        choose(languages(), looks.language().choiceProperty());
        pageSize.getItems().setAll(PreferencesViewModel.PAGE_SIZES);
        pageSize.valueProperty().bindBidirectional(model.pageSizeProperty());
        root.sceneProperty().subscribe(this::follow);
    }

    /// Once the click is over: another language comes with another view.
    private static <T> void choose(Map<T, RadioButton> buttons, ObjectProperty<T> choice) {
        buttons.forEach(
                (each, button) ->
                        button.setOnAction(clicked -> Platform.runLater(() -> choice.set(each))));
    }

    /// The choices outlive this view, and shall not hold it.
    private void follow(@Nullable Scene scene) {
        following.unsubscribe();
        following =
                scene == null
                        ? Subscription.EMPTY
                        : Subscription.combine(
                                follow(themes(), looks.theme().choiceProperty()),
                                follow(languages(), looks.language().choiceProperty()));
    }

    private static <T> Subscription follow(Map<T, RadioButton> buttons, ObjectProperty<T> choice) {
        return choice.subscribe(
                chosen -> buttons.forEach((each, button) -> button.setSelected(each == chosen)));
    }

    private Map<Theme.Choice, RadioButton> themes() {
        return Map.of(
                Theme.Choice.SYSTEM, systemTheme,
                Theme.Choice.LIGHT, lightTheme,
                Theme.Choice.DARK, darkTheme);
    }

    private Map<Language.Choice, RadioButton> languages() {
        return Map.of(
                Language.Choice.SYSTEM, systemLanguage,
                Language.Choice.ENGLISH, english,
                Language.Choice.GERMAN, german);
    }
}
