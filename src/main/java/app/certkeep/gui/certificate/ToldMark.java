package app.certkeep.gui.certificate;

import app.certkeep.i18n.Messages;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.SwitchTold;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Optional;

/// How far telling others of a switch has come: a mark that says so, and what to do about it.
final class ToldMark extends MenuButton {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final Tooltip tooltip = new Tooltip();
    private final MenuItem again = new MenuItem();
    private Optional<SwitchTold> shown = Optional.empty();

    ToldMark(Messages messages, ActiveSwitch.Listener listener) {
        this.messages = messages;
        getStyleClass().addAll("small", "flat", "no-arrow", "told");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(icon);
        setFocusTraversable(false);
        setTooltip(tooltip);
        again.setText(messages.text("certificates.told.again"));
        again.setOnAction(_ -> shown.ifPresent(listener.again()));
        MenuItem deliveries = new MenuItem(messages.text("certificates.told.deliveries"));
        deliveries.setOnAction(_ -> listener.deliveries().run());
        getItems().setAll(again, deliveries);
        setVisible(false);
    }

    void show(Optional<SwitchTold> told) {
        shown = told;
        setVisible(told.isPresent());
        told.map(SwitchTold::state).ifPresent(this::show);
    }

    private void show(DeliveryState state) {
        icon.setIconLiteral(
                switch (state) {
                    case PENDING -> "fth-clock";
                    case DELIVERED -> "fth-check";
                    case DEAD -> "fth-alert-triangle";
                });
        pseudoClassStateChanged(FAILED, state == DeliveryState.DEAD);
        again.setVisible(state == DeliveryState.DEAD);
        tooltip.setText(
                messages.text("certificates.told." + state.name().toLowerCase(Locale.ROOT)));
        setAccessibleText(tooltip.getText());
    }
}
