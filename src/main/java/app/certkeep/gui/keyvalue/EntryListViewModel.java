package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.EntryFolder;
import app.certkeep.keyvalue.EntryPage;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The entries that match the search, page by page.
public final class EntryListViewModel {
    static final int PAGE_SIZE = 100;

    /// What there is to see.
    public enum State {
        LOADING,
        EMPTY,
        NOTHING_MATCHES,
        LISTED
    }

    private final KeyValueService service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;

    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty values = new SimpleBooleanProperty();
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<EntryPage> shown =
            new ReadOnlyObjectWrapper<>(nothing(new PageRequest(1, PAGE_SIZE)));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);

    private EntryQuery query = EntryQuery.of("");
    private int number = 1;
    private boolean loading;
    private boolean outdated;
    private AtomicBoolean cancelled = new AtomicBoolean();

    EntryListViewModel(KeyValueService service, TaskRunner tasks, ErrorPresenter errors) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
        search.subscribe((before, now) -> ask(query.searching(now)));
        values.subscribe(
                (before, now) -> {
                    number = 1;
                    refresh();
                });
        folder.subscribe((before, now) -> ask(query.in(now)));
    }

    StringProperty searchProperty() {
        return search;
    }

    /// Whether values are searched, too.
    BooleanProperty valuesProperty() {
        return values;
    }

    /// The folder whose entries are shown, at any depth; `""` for all.
    StringProperty folderProperty() {
        return folder;
    }

    ReadOnlyObjectProperty<EntryPage> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void sort(EntryQuery.Sort by, boolean ascending) {
        ask(query.of(by, ascending));
    }

    void turn(int pages) {
        number = Math.clamp(number + pages, 1, shown.get().page().pages());
        refresh();
    }

    private void ask(EntryQuery next) {
        if (!next.equals(query)) {
            query = next;
            number = 1;
            refresh();
        }
    }

    /// Loads the page again. While one load runs, further wishes come together in one more.
    void refresh() {
        if (loading) {
            outdated = true;
            cancelled.set(true);
            return;
        }
        loading = true;
        AtomicBoolean over = new AtomicBoolean();
        cancelled = over;
        boolean inValues = values.get() && !query.text().isBlank();
        EntryQuery asked = query;
        PageRequest request = new PageRequest(number, PAGE_SIZE);
        tasks.run(
                () ->
                        inValues
                                ? service.searching().pageWithValues(asked, request, over::get)
                                : Optional.of(service.page(asked, request)),
                this::loaded,
                failure -> {
                    loading = false;
                    outdated = false;
                    errors.present(failure);
                });
    }

    /// @param found nothing where something else is wanted by now
    private void loaded(Optional<EntryPage> found) {
        loading = false;
        if (found.isEmpty()) {
            outdated = false;
            refresh();
            return;
        }
        EntryPage loaded = found.get();
        Page<?> page = loaded.page();
        if (outdated) {
            outdated = false;
            refresh();
        } else if (!loaded.folders().holds(folder.get())) {
            // Its last entry is gone, and so is the folder.
            folder.set("");
        } else if (number > page.pages()) {
            number = page.pages();
            refresh();
        } else {
            shown.set(loaded);
            state.set(stateOf(page));
        }
    }

    private State stateOf(Page<?> page) {
        if (page.total() > 0) {
            return State.LISTED;
        }
        return query.text().isBlank() ? State.EMPTY : State.NOTHING_MATCHES;
    }

    private static EntryPage nothing(PageRequest request) {
        return new EntryPage(new Page<>(List.of(), request, 0), List.of(), EntryFolder.NONE);
    }
}
