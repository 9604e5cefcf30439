package app.certkeep.gui.served;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.served.Served;
import app.certkeep.served.ServedHost;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// All servers of all certificates, and a look at all of them. Used on the JavaFX thread.
public final class AllServersViewModel {
    private final Served served;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Runnable onChecked;
    private final ObservableList<ServedHost> hosts = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private AtomicBoolean stopped = new AtomicBoolean();

    /// @param onChecked called when a look is over
    public AllServersViewModel(Served served, TaskRunner tasks, Voice voice, Runnable onChecked) {
        this.served = served;
        this.tasks = tasks;
        this.voice = voice;
        this.onChecked = onChecked;
    }

    ObservableList<ServedHost> hosts() {
        return hosts;
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void load() {
        tasks.run(() -> served.hosts().all(), hosts::setAll, voice.errors()::present);
    }

    /// Looks at all of them, until it is stopped.
    void check() {
        if (checking.get()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        checking.set(true);
        progress.set(0);
        tasks.run(
                () -> {
                    served.checks().checkAll((done, of) -> told(done, of) && !stop.get());
                    return served.hosts().all();
                },
                this::over,
                failure -> {
                    checking.set(false);
                    voice.errors().present(failure);
                });
    }

    private boolean told(int done, int of) {
        Platform.runLater(() -> progress.set((double) done / of));
        return true;
    }

    private void over(List<ServedHost> now) {
        checking.set(false);
        hosts.setAll(now);
        onChecked.run();
    }

    /// What is being looked at is looked at to its end.
    void stop() {
        stopped.set(true);
    }
}
