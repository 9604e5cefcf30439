package app.certkeep.gui.notification;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointService;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;

/// The endpoints and what is done with one of them.
public final class EndpointsViewModel {
    private final EndpointService service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Reload<List<Endpoint>> reload;
    private final ObservableList<Endpoint> items = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    EndpointsViewModel(EndpointService service, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
        reload = new Reload<>(tasks, service::list, this::show, voice.errors()::present);
    }

    ObservableList<Endpoint> items() {
        return items;
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    void refresh() {
        reload.now();
    }

    private void show(List<Endpoint> endpoints) {
        if (!items.equals(endpoints)) {
            items.setAll(endpoints);
        }
        loaded.set(true);
    }

    void setEnabled(Endpoint endpoint, boolean enabled) {
        change(() -> service.setEnabled(endpoint.id(), enabled), () -> {});
    }

    /// @param afterwards called when it is gone
    void remove(Endpoint endpoint, Runnable afterwards) {
        change(
                () -> service.remove(endpoint.id()),
                () -> {
                    voice.notices().success("notifications.removed", endpoint.name());
                    afterwards.run();
                });
    }

    private void change(Runnable work, Runnable afterwards) {
        tasks.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> {
                    refresh();
                    afterwards.run();
                },
                failure -> {
                    voice.errors().present(failure);
                    items.setAll(List.copyOf(items));
                    refresh();
                });
    }
}
