package app.certkeep.gui.notification;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import java.time.Duration;

/// Shows how much is left to send, and sends again what was given up.
final class OutboxBar {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final DeliveriesViewModel model;
    private final DeliveryTexts texts;

    OutboxBar(DeliveriesViewModel model, DeliveryTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    void bind(MenuButton resendFailed) {
        resendFailed
                .getItems()
                .setAll(
                        item("notifications.resend-failed.hour", Duration.ofHours(1)),
                        item("notifications.resend-failed.day", Duration.ofDays(1)),
                        item("notifications.resend-failed.week", Duration.ofDays(7)),
                        item("notifications.resend-failed.all", FOR_EVER));
    }

    private MenuItem item(String key, Duration age) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setOnAction(chosen -> model.resendFailed(age));
        return item;
    }

    void bind(HBox place, ProgressBar bar, Label words) {
        place.managedProperty().bind(place.visibleProperty());
        model.leftProperty()
                .subscribe(
                        left -> {
                            place.setVisible(left.count() > 1);
                            bar.setProgress(left.done());
                            words.setText(texts.text("notifications.left", left.count()));
                        });
    }
}
