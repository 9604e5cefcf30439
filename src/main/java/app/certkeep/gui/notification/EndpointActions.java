package app.certkeep.gui.notification;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.notification.Endpoint;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a row of the list of endpoints offers.
final class EndpointActions {
    private final NotificationsViewModel model;
    private final Dialogs dialogs;
    private final DeliveryTexts texts;

    EndpointActions(NotificationsViewModel model, Dialogs dialogs, DeliveryTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    void setEnabled(Endpoint endpoint, boolean enabled) {
        model.endpoints().setEnabled(endpoint, enabled);
    }

    HBox buttons(Supplier<Endpoint> row) {
        Button test = new Button(texts.text("notifications.test"), new FontIcon("fth-send"));
        test.getStyleClass().addAll("small", "send-test");
        test.setOnAction(clicked -> model.sendTest(row.get().id()));
        MenuButton more = new MenuButton("", new FontIcon("fth-more-horizontal"));
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.getStyleClass().addAll("small", "flat", "no-arrow", "endpoint-menu");
        more.setAccessibleText(texts.text("notifications.more"));
        more.getItems()
                .setAll(
                        item("notifications.edit.item", "fth-edit-2", row, model::openEdit),
                        item("notifications.rotate.item", "fth-refresh-cw", row, this::rotate),
                        item("notifications.remove.item", "fth-trash-2", row, this::remove));
        return new HBox(6, test, more);
    }

    private MenuItem item(
            String key, String icon, Supplier<Endpoint> row, Consumer<Endpoint> action) {
        MenuItem item = new MenuItem(texts.text(key), new FontIcon(icon));
        item.setOnAction(chosen -> action.accept(row.get()));
        return item;
    }

    private void rotate(Endpoint endpoint) {
        if (dialogs.confirm("notifications.rotate", endpoint.name())) {
            model.rotate(endpoint.id());
        }
    }

    private void remove(Endpoint endpoint) {
        if (dialogs.confirm("notifications.remove", endpoint.name())) {
            model.remove(endpoint);
        }
    }
}
