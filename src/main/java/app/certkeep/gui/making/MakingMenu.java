package app.certkeep.gui.making;

import app.certkeep.i18n.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.Consumer;

/// The button above the list of certificates that makes new ones.
public final class MakingMenu {
    private final MakingViewModel model;
    private final MakingDialogs dialogs;
    private final Messages messages;

    public MakingMenu(MakingViewModel model, MakingDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    public MenuButton button() {
        MenuButton button = new MenuButton(messages.text("making.menu"), new FontIcon("fth-plus"));
        button.setId("makingMenu");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getItems()
                .setAll(
                        item("self-signed", dialogs::selfSigned),
                        item("request", dialogs::request),
                        item("waiting", dialogs::waiting),
                        new SeparatorMenuItem(),
                        item("sign", dialogs::sign),
                        item("list", dialogs::list),
                        new SeparatorMenuItem(),
                        itemOfChosen("renew", dialogs::renew),
                        itemOfChosen("revoke", dialogs::revoke));
        return button;
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(messages.text("making.menu." + name));
        item.setId("making-" + name);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem itemOfChosen(String name, Consumer<Chosen> action) {
        MenuItem item = item(name, () -> model.chosenProperty().get().ifPresent(action));
        ObservableValue<Boolean> none = model.chosenProperty().map(Optional::isEmpty);
        item.disableProperty().bind(none);
        return item;
    }
}
