package app.certkeep.gui.notification;

import app.certkeep.notification.DeliveryState;

import javafx.scene.control.ToggleButton;

import org.jspecify.annotations.Nullable;

/// Chips of which one always is chosen: how far the deliveries have come that the list shows.
final class StateChips {
    private final DeliveriesViewModel model;

    StateChips(DeliveriesViewModel model) {
        this.model = model;
    }

    /// @param state null for all
    void bind(ToggleButton chip, @Nullable DeliveryState state) {
        chip.setSelected(model.state() == state);
        chip.setOnAction(
                clicked -> {
                    chip.setSelected(true);
                    model.filter(state);
                });
    }
}
