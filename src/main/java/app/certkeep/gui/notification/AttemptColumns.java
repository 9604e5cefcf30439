package app.certkeep.gui.notification;

import app.certkeep.notification.DeliveryAttempt;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

import java.util.List;
import java.util.function.Function;

/// How the columns of the list show an attempt at a delivery.
final class AttemptColumns {
    private final DeliveryTexts texts;

    AttemptColumns(DeliveryTexts texts) {
        this.texts = texts;
    }

    void show(
            TableColumn<DeliveryAttempt, String> time,
            TableColumn<DeliveryAttempt, String> result,
            TableColumn<DeliveryAttempt, String> duration) {
        show(time, attempt -> texts.shortTime(attempt.at()));
        show(result, texts::result);
        show(duration, attempt -> texts.duration(attempt.duration()));
        List.of(time, result, duration).forEach(column -> column.setReorderable(false));
    }

    private static void show(
            TableColumn<DeliveryAttempt, String> column, Function<DeliveryAttempt, String> words) {
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }
}
