package app.certkeep.gui.common;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Sorting is the service's, over all pages: a click on a header asks it.
public final class ServiceSort {
    private ServiceSort() {}

    /// @param field what a column sorts by
    /// @param sort is given the field, and whether it goes up
    /// @param usual asks for the order where no header is chosen
    public static <T, S> void ask(
            TableView<T> table,
            Function<TableColumn<T, ?>, S> field,
            BiConsumer<S, Boolean> sort,
            Runnable usual) {
        // To be given a policy makes a table ask it.
        AtomicBoolean given = new AtomicBoolean();
        table.setSortPolicy(
                sorted -> {
                    if (!given.get()) {
                        return true;
                    }
                    sorted.getSortOrder().stream()
                            .findFirst()
                            .ifPresentOrElse(
                                    column ->
                                            sort.accept(
                                                    field.apply(column),
                                                    column.getSortType()
                                                            == TableColumn.SortType.ASCENDING),
                                    usual);
                    return true;
                });
        given.set(true);
    }
}
