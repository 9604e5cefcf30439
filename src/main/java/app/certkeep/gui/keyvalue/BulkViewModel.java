package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.keyvalue.BulkEdit;
import app.certkeep.keyvalue.BulkResult;
import app.certkeep.keyvalue.EntryBulk;
import app.certkeep.keyvalue.EntrySummary;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What can be done to the chosen entries together: all of them are changed or none.
final class BulkViewModel {
    private final EntryBulk service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Consumer<List<UUID>> onChanged;
    private final ReadOnlyObjectWrapper<List<EntrySummary>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());

    /// @param onChanged takes the ids of entries that are not what they were
    BulkViewModel(
            EntryBulk service, TaskRunner tasks, Voice voice, Consumer<List<UUID>> onChanged) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
        this.onChanged = onChanged;
    }

    ReadOnlyObjectProperty<List<EntrySummary>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(List<EntrySummary> entries) {
        chosen.set(List.copyOf(entries));
    }

    /// Whether there are more than the editor takes.
    boolean areSeveral() {
        return chosen.get().size() > 1;
    }

    /// Gives the chosen entries keys in another folder, `""` for none.
    void moveInto(String folder) {
        change(BulkEdit.into(folder));
    }

    void change(BulkEdit edit) {
        List<UUID> ids = ids();
        tasks.run(
                () -> service.edit(ids, edit),
                result -> {
                    switch (result) {
                        case BulkResult.Done done -> {
                            voice.notices().success("keyvalue.bulk.done", done.entries().size());
                            onChanged.accept(ids);
                        }
                        case BulkResult.Refused refused -> {
                            if (!refused.key().isEmpty()) {
                                voice.notices().error("keyvalue.bulk.refused", refused.key());
                            }
                            voice.errors().present(refused.reason());
                        }
                    }
                },
                voice.errors()::present);
    }

    void delete() {
        List<UUID> ids = ids();
        tasks.run(
                () -> service.delete(ids),
                deleted -> {
                    voice.notices()
                            .successWithUndo(
                                    () -> undo(deleted), "keyvalue.bulk.deleted", deleted.size());
                    onChanged.accept(deleted);
                },
                voice.errors()::present);
    }

    private void undo(List<UUID> deleted) {
        tasks.run(
                () -> service.restore(deleted),
                restored -> {
                    voice.notices().success("keyvalue.bulk.restored", restored.size());
                    onChanged.accept(deleted);
                },
                voice.errors()::present);
    }

    private List<UUID> ids() {
        return chosen.get().stream().map(EntrySummary::id).toList();
    }
}
