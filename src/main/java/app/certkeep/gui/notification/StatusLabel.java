package app.certkeep.gui.notification;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.kordamp.ikonli.javafx.FontIcon;

/// A status by words, shape and colour.
final class StatusLabel extends Label {
    private final FontIcon icon = new FontIcon();

    StatusLabel() {
        setGraphic(icon);
        getStyleClass().add("delivery-status");
    }

    void show(DeliveryStatus status, String words) {
        setText(words);
        icon.setIconLiteral(status.icon());
        for (DeliveryStatus each : DeliveryStatus.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.word()), each == status);
        }
    }
}
