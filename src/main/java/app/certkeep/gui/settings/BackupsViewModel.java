package app.certkeep.gui.settings;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Backups;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The list of backups and what can be done with them.
public final class BackupsViewModel {
    private final Backups backups;
    private final Callable<Backup> create;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Consumer<Backup> restore;

    private final ObservableList<Backup> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Backup> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// @param restore closes the store, puts a backup in its place and opens that
    public BackupsViewModel(
            Backups backups,
            Callable<Backup> create,
            TaskRunner tasks,
            Voice voice,
            Consumer<Backup> restore) {
        this.backups = backups;
        this.create = create;
        this.tasks = tasks;
        this.voice = voice;
        this.restore = restore;
        reload();
    }

    ObservableList<Backup> items() {
        return items;
    }

    /// Stays on the same backup when the list is read anew.
    ObjectProperty<@Nullable Backup> selectedProperty() {
        return selected;
    }

    /// True while one is made or read; nothing else is begun meanwhile.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    Path folder() {
        return backups.folder();
    }

    void create() {
        work(create, "backup.created");
    }

    void verify() {
        Backup backup = selected.get();
        if (backup != null) {
            work(() -> backups.verify(backup), "backup.verified");
        }
    }

    /// What is damaged is refused before anything is closed.
    void restore(Backup backup) {
        working.set(true);
        tasks.run(
                () -> backups.verify(backup),
                whole -> {
                    working.set(false);
                    restore.accept(whole);
                },
                this::failed);
    }

    private void work(Callable<Backup> work, String doneKey) {
        working.set(true);
        tasks.run(
                work,
                backup -> {
                    working.set(false);
                    voice.notices().success(doneKey);
                    reload();
                },
                this::failed);
    }

    private void failed(Throwable failure) {
        working.set(false);
        voice.errors().present(failure);
        reload();
    }

    private void reload() {
        tasks.run(backups::list, this::show, voice.errors()::present);
    }

    private void show(List<Backup> all) {
        Backup before = selected.get();
        items.setAll(all);
        selected.set(
                all.stream()
                        .filter(now -> before != null && now.name().equals(before.name()))
                        .findFirst()
                        .orElse(null));
    }
}
