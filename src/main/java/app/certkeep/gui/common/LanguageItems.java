package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The languages as items of a menu.
public final class LanguageItems {
    private LanguageItems() {}

    /// A button with them, where there is no other menu.
    public static MenuButton button(Language language, Messages messages) {
        MenuButton button =
                new MenuButton(
                        messages.text("gui.language.spoken"),
                        new FontIcon("fth-globe"),
                        of(language, messages).toArray(MenuItem[]::new));
        button.setId("languageMenu");
        button.getStyleClass().addAll("flat", "language-menu");
        button.setAccessibleText(messages.text("gui.language"));
        return button;
    }

    public static List<MenuItem> of(Language language, Messages messages) {
        ToggleGroup group = new ToggleGroup();
        return Arrays.stream(Language.Choice.values())
                .map(choice -> item(choice, language, messages, group))
                .toList();
    }

    private static MenuItem item(
            Language.Choice choice, Language language, Messages messages, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(messages.text(choice.nameKey()));
        item.setId("language-" + choice.name().toLowerCase(Locale.ROOT));
        item.setToggleGroup(group);
        item.setSelected(language.choiceProperty().get() == choice);
        // Once the menu is closed, which goes with the view it is in.
        item.setOnAction(clicked -> Platform.runLater(() -> language.choiceProperty().set(choice)));
        return item;
    }
}
