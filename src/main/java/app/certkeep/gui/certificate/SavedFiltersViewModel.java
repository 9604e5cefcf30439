package app.certkeep.gui.certificate;

import app.certkeep.certificate.SavedFilter;
import app.certkeep.certificate.SavedFilters;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/// The user's saved filters, counted anew whenever the list of certificates was. Used on the JavaFX
/// thread.
final class SavedFiltersViewModel {
    private final SavedFilters service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<List<SavedFilter>> filters =
            new ReadOnlyObjectWrapper<>(List.of());
    private int turn;

    SavedFiltersViewModel(SavedFilters service, TaskRunner tasks, ErrorPresenter errors) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
    }

    ReadOnlyObjectProperty<List<SavedFilter>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    /// Only the last question's answer is shown.
    void reload() {
        after(() -> {});
    }

    void save(String name, String text) {
        after(() -> service.save(name, text));
    }

    void remove(String name) {
        after(() -> service.remove(name));
    }

    private void after(Runnable change) {
        int mine = ++turn;
        tasks.run(
                () -> {
                    change.run();
                    return service.list();
                },
                found -> {
                    if (mine == turn) {
                        filters.set(found);
                    }
                },
                errors::present);
    }
}
