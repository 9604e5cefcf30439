package app.certkeep.gui.common;

import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.failure.ConflictException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The trash of one kind of things, page by page.
public final class TrashViewModel {
    static final int PAGE_SIZE = 100;

    private final Trash trash;
    private final TrashItem.Kind kind;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Notices notices;

    private final ReadOnlyObjectWrapper<Page<TrashItem>> shown =
            new ReadOnlyObjectWrapper<>(new Page<>(List.of(), new PageRequest(1, PAGE_SIZE), 0));
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Runnable onRestored = () -> {};
    private int number = 1;

    public TrashViewModel(
            Trash trash,
            TrashItem.Kind kind,
            TaskRunner tasks,
            ErrorPresenter errors,
            Notices notices) {
        this.trash = trash;
        this.kind = kind;
        this.tasks = tasks;
        this.errors = errors;
        this.notices = notices;
    }

    /// Calls this whenever something left the trash for the list.
    public void onRestored(Runnable action) {
        onRestored = action;
    }

    ReadOnlyObjectProperty<Page<TrashItem>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the trash is looked at instead of the list.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Shows or leaves the trash.
    public void open(boolean now) {
        open.set(now);
        number = 1;
        refresh();
    }

    /// Loads what is shown again.
    public void refresh() {
        PageRequest request = new PageRequest(number, PAGE_SIZE);
        tasks.run(() -> trash.page(kind, request), this::loaded, errors::present);
    }

    private void loaded(Page<TrashItem> page) {
        if (number > page.pages()) {
            turn(0);
        } else {
            shown.set(page);
        }
    }

    void turn(int pages) {
        number = Math.clamp(number + pages, 1, shown.get().pages());
        refresh();
    }

    /// Takes something out of the trash.
    ///
    /// @param onTaken told where its name is taken by now
    void restore(TrashItem item, @Nullable String newName, Runnable onTaken) {
        run(
                () -> trash.restore(item, newName),
                name -> {
                    notices.success("trash.restored", VisibleText.of(name));
                    onRestored.run();
                },
                failure -> {
                    if (failure instanceof ConflictException) {
                        onTaken.run();
                    } else {
                        errors.present(failure);
                    }
                });
    }

    void purge(TrashItem item) {
        run(
                () -> {
                    trash.purge(item);
                    return 1;
                },
                this::tellGone,
                errors::present);
    }

    void empty() {
        run(() -> trash.empty(kind), this::tellGone, errors::present);
    }

    private void tellGone(int count) {
        notices.success("trash.gone", count);
    }

    private <T> void run(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure) {
        tasks.run(
                work,
                result -> {
                    onDone.accept(result);
                    refresh();
                },
                failure -> {
                    onFailure.accept(failure);
                    refresh();
                });
    }
}
