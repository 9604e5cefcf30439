package app.certkeep.gui.activity;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.activity.ActivityRecord;
import app.certkeep.gui.common.ServiceSort;
import app.certkeep.operation.Result;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.BiConsumer;
import java.util.function.Function;

/// How the columns of the list show a record.
final class ActivityColumns {
    private static final PseudoClass FAILURE = PseudoClass.getPseudoClass("failure");

    private final ActivityTexts texts;

    ActivityColumns(ActivityTexts texts) {
        this.texts = texts;
    }

    /// @param sort null where it cannot be sorted by this
    void showText(
            TableColumn<ActivityRecord, ActivityRecord> column,
            ActivityQuery.@Nullable Sort sort,
            Function<ActivityRecord, String> words,
            Function<ActivityRecord, String> tooltip) {
        prepare(column, sort);
        column.setCellFactory(made -> new TextCell(words, tooltip));
    }

    void showResult(TableColumn<ActivityRecord, ActivityRecord> column) {
        prepare(column, ActivityQuery.Sort.RESULT);
        column.setCellFactory(made -> new ResultCell());
    }

    static void sortBy(
            TableView<ActivityRecord> table, BiConsumer<ActivityQuery.Sort, Boolean> sort) {
        ServiceSort.ask(
                table,
                column -> (ActivityQuery.Sort) column.getUserData(),
                sort,
                () -> sort.accept(ActivityQuery.Sort.TIME, false));
    }

    private static void prepare(
            TableColumn<ActivityRecord, ActivityRecord> column, ActivityQuery.@Nullable Sort sort) {
        column.setUserData(sort);
        column.setSortable(sort != null);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    }

    private static final class TextCell extends TableCell<ActivityRecord, ActivityRecord> {
        private final Function<ActivityRecord, String> words;
        private final Function<ActivityRecord, String> tooltip;

        TextCell(Function<ActivityRecord, String> words, Function<ActivityRecord, String> tooltip) {
            this.words = words;
            this.tooltip = tooltip;
        }

        @Override
        protected void updateItem(@Nullable ActivityRecord item, boolean empty) {
            super.updateItem(item, empty);
            boolean shown = item != null && !empty;
            setText(shown ? words.apply(item) : null);
            String more = shown ? tooltip.apply(item) : "";
            setTooltip(more.isEmpty() ? null : new Tooltip(more));
        }
    }

    private final class ResultCell extends TableCell<ActivityRecord, ActivityRecord> {
        private final FontIcon icon = new FontIcon();

        ResultCell() {
            getStyleClass().add("activity-result");
        }

        @Override
        protected void updateItem(@Nullable ActivityRecord item, boolean empty) {
            super.updateItem(item, empty);
            boolean shown = item != null && !empty;
            setText(shown ? texts.result(item.result()) : null);
            setGraphic(shown ? icon : null);
            pseudoClassStateChanged(FAILURE, shown && item.result() != Result.DONE);
            if (shown) {
                icon.setIconLiteral(iconOf(item.result()));
            }
        }

        private static String iconOf(Result result) {
            return switch (result) {
                case DONE -> "fth-check";
                case REFUSED -> "fth-slash";
                case FAILED -> "fth-alert-triangle";
            };
        }
    }
}
