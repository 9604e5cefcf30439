package app.certkeep.gui.notification;

import app.certkeep.notification.DeliverySummary;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;
import java.util.function.Function;

/// How the columns of the list show a delivery.
final class DeliveryColumns {
    private final DeliveryTexts texts;

    DeliveryColumns(DeliveryTexts texts) {
        this.texts = texts;
    }

    void showText(
            TableColumn<DeliveryItem, DeliveryItem> column,
            Function<DeliverySummary, String> words) {
        prepare(column);
        column.setCellFactory(made -> new TextCell(words));
    }

    void showStatus(TableColumn<DeliveryItem, DeliveryItem> column) {
        prepare(column);
        column.setCellFactory(made -> new StatusCell());
    }

    void showResend(
            TableColumn<DeliveryItem, DeliveryItem> column, Consumer<DeliverySummary> resend) {
        prepare(column);
        column.setCellFactory(made -> new ResendCell(resend));
    }

    private static void prepare(TableColumn<DeliveryItem, DeliveryItem> column) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setReorderable(false);
        column.setSortable(false);
    }

    private static final class TextCell extends TableCell<DeliveryItem, DeliveryItem> {
        private final Function<DeliverySummary, String> words;

        TextCell(Function<DeliverySummary, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable DeliveryItem item, boolean empty) {
            super.updateItem(item, empty);
            String text = item == null || empty ? null : words.apply(item.summary());
            setText(text);
            setTooltip(text == null ? null : new Tooltip(text));
        }
    }

    private final class StatusCell extends TableCell<DeliveryItem, DeliveryItem> {
        private final StatusLabel label = new StatusLabel();

        @Override
        protected void updateItem(@Nullable DeliveryItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : label);
            if (item != null) {
                label.show(item.status(), texts.status(item));
            }
        }
    }

    private final class ResendCell extends TableCell<DeliveryItem, DeliveryItem> {
        private final Button button = new Button("", new FontIcon("fth-rotate-cw"));

        ResendCell(Consumer<DeliverySummary> resend) {
            button.getStyleClass().addAll("small", "flat", "button-icon", "resend");
            button.setAccessibleText(texts.text("notifications.resend"));
            button.setTooltip(new Tooltip(texts.text("notifications.resend")));
            button.setOnAction(
                    clicked -> {
                        if (getItem() != null) {
                            resend.accept(getItem().summary());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable DeliveryItem item, boolean empty) {
            super.updateItem(item, empty);
            boolean over = item != null && !empty && item.status() != DeliveryStatus.SENDING;
            setGraphic(over ? button : null);
        }
    }
}
