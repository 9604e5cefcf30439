package app.certkeep.gui.notification;

import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.Endpoint;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Callback;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.Set;

/// How the columns of the list show an endpoint.
final class EndpointColumns {
    private final DeliveryTexts texts;
    private final EndpointActions actions;

    EndpointColumns(DeliveryTexts texts, EndpointActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    void showSwitch(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, made -> new SwitchCell());
    }

    void showName(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, made -> new NameCell());
    }

    void showLastDelivery(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, made -> new LastDeliveryCell());
    }

    void showLastDay(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, made -> new LastDayCell());
    }

    void showSigned(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, made -> new SignedCell());
    }

    void showActions(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, ActionsCell::new);
    }

    private static void prepare(
            TableColumn<Endpoint, Endpoint> column,
            Callback<TableColumn<Endpoint, Endpoint>, TableCell<Endpoint, Endpoint>> cells) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellFactory(cells);
    }

    void showEvents(TableColumn<Endpoint, Endpoint> column) {
        prepare(column, made -> new EventsCell());
    }

    private final class EventsCell extends TableCell<Endpoint, Endpoint> {
        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            boolean nothing = endpoint == null || empty;
            setText(nothing ? null : texts.events(endpoint.events()));
            setTooltip(nothing ? null : new Tooltip(texts.told(endpoint)));
        }
    }

    private final class LastDayCell extends TableCell<Endpoint, Endpoint> {
        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            boolean nothing = endpoint == null || empty;
            setText(nothing ? null : texts.lastDay(endpoint.lastDay()));
            setTooltip(nothing ? null : new Tooltip(texts.lastDayInWords(endpoint.lastDay())));
        }
    }

    private final class SignedCell extends TableCell<Endpoint, Endpoint> {
        private final Tooltip tip = new Tooltip();
        private final Label label =
                new Label(texts.text("notifications.signed"), new FontIcon("fth-shield"));

        SignedCell() {
            label.getStyleClass().add("signed");
            label.setTooltip(tip);
        }

        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            setGraphic(endpoint == null || empty ? null : label);
            if (endpoint != null) {
                Instant both = endpoint.oldSecretUntil();
                label.setText(
                        texts.text(
                                both == null
                                        ? "notifications.signed"
                                        : "notifications.signed.twice"));
                tip.setText(
                        both == null
                                ? texts.text("notifications.signed.tip")
                                : texts.text("notifications.secret.both", texts.time(both)));
            }
        }
    }

    private final class SwitchCell extends TableCell<Endpoint, Endpoint> {
        private final ToggleSwitch toggle = new ToggleSwitch();
        private boolean showing;

        SwitchCell() {
            toggle.selectedProperty()
                    .subscribe(
                            (before, on) -> {
                                Endpoint endpoint = getItem();
                                if (!showing && endpoint != null && endpoint.enabled() != on) {
                                    actions.setEnabled(endpoint, on);
                                }
                            });
        }

        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            setGraphic(endpoint == null || empty ? null : toggle);
            if (endpoint != null) {
                showing = true;
                toggle.setSelected(endpoint.enabled());
                showing = false;
                toggle.setAccessibleText(texts.text("notifications.switch", endpoint.name()));
            }
        }
    }

    private final class NameCell extends TableCell<Endpoint, Endpoint> {
        private final Label name = new Label();
        private final Label host = new Label();
        private final FontIcon house = new FontIcon("fth-home");
        private final VBox box = new VBox(2, name, host);

        NameCell() {
            name.getStyleClass().add("endpoint-name");
            host.getStyleClass().add("hint");
            house.getStyleClass().add("tiny-icon");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            setGraphic(endpoint == null || empty ? null : box);
            if (endpoint != null) {
                name.setText(endpoint.name());
                boolean near = endpoint.privateNetwork();
                host.setText(
                        near
                                ? texts.text("notifications.private", endpoint.host())
                                : endpoint.host());
                host.setGraphic(near ? house : null);
            }
        }
    }

    private final class LastDeliveryCell extends TableCell<Endpoint, Endpoint> {
        private final StatusLabel status = new StatusLabel();
        private final Label time = new Label();
        private final VBox box = new VBox(2, status, time);
        private final Label never = new Label(texts.text("notifications.never"));

        LastDeliveryCell() {
            time.getStyleClass().add("hint");
            never.getStyleClass().add("text-muted");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            DeliverySummary last = endpoint == null || empty ? null : endpoint.lastDelivery();
            if (last != null && last.last() != null) {
                DeliveryStatus now = DeliveryStatus.of(last, Set.of());
                status.show(now, texts.status(last, now));
                time.setText(texts.shortTime(last.last().at()));
                setGraphic(box);
            } else {
                setGraphic(endpoint == null || empty ? null : never);
            }
        }
    }

    private final class ActionsCell extends TableCell<Endpoint, Endpoint> {
        private final HBox box;

        ActionsCell(TableColumn<Endpoint, Endpoint> column) {
            box = actions.buttons(this::getItem);
            box.setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Endpoint endpoint, boolean empty) {
            super.updateItem(endpoint, empty);
            setGraphic(endpoint == null || empty ? null : box);
        }
    }
}
