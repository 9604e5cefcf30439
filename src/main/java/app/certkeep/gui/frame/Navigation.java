package app.certkeep.gui.frame;

import app.certkeep.i18n.Messages;

import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The buttons that lead to the screens.
final class Navigation {
    private final FrameViewModel model;
    private final Messages messages;
    private final Consumer<Screen> go;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons;

    Navigation(FrameViewModel model, Messages messages, Consumer<Screen> go) {
        this.model = model;
        this.messages = messages;
        this.go = go;
        buttons = Arrays.stream(Screen.values()).map(this::button).toList();
    }

    List<ToggleButton> buttons() {
        return buttons;
    }

    /// Those of some screens.
    List<Labeled> buttons(Predicate<Screen> which) {
        return buttons.stream()
                .filter(button -> which.test((Screen) button.getUserData()))
                .map(Labeled.class::cast)
                .toList();
    }

    void select(Screen screen) {
        buttons.stream()
                .filter(button -> button.getUserData() == screen)
                .forEach(group::selectToggle);
    }

    private ToggleButton button(Screen screen) {
        ToggleButton button =
                new ToggleButton(messages.text(screen.nameKey()), new FontIcon(screen.icon()));
        button.setId("go-" + screen.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("navigation-button");
        button.setToggleGroup(group);
        button.setTooltip(
                new Tooltip(button.getText() + " (" + screen.going().shortcutText() + ")"));
        button.setAccessibleText(button.getText());
        button.setUserData(screen);
        button.setOnAction(clicked -> go.accept(screen));
        if (screen == Screen.ADMINISTRATION) {
            button.visibleProperty().bind(model.administratorProperty());
            button.managedProperty().bind(button.visibleProperty());
        }
        return button;
    }
}
