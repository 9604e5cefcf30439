package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.OneTimeCode;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What can be done to an entry of the list without opening it.
final class EntryCommands {
    private final KeyValueService service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Notices notices;
    private final SecretClipboard clipboard;

    EntryCommands(
            KeyValueService service,
            TaskRunner tasks,
            ErrorPresenter errors,
            Notices notices,
            SecretClipboard clipboard) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
        this.notices = notices;
        this.clipboard = clipboard;
    }

    void copyValue(EntrySummary entry) {
        tasks.run(() -> service.reveal(entry.key()), this::copy, errors::present);
    }

    /// Copies a value and closes it.
    void copy(SecretBytes value) {
        try (value) {
            char[] characters = value.toChars();
            clipboard.copy(characters);
            Arrays.fill(characters, '\0');
        }
        notices.success("keyvalue.copied.value", clipboard.stays().toSeconds());
    }

    void copyCode(OneTimeCode shown) {
        char[] characters = shown.code().toCharArray();
        clipboard.copy(characters);
        Arrays.fill(characters, '\0');
        notices.success("keyvalue.copied.code", clipboard.stays().toSeconds());
    }

    void copyKey(EntrySummary entry) {
        clipboard.copyPublic(entry.key());
        notices.success("keyvalue.copied.key");
    }

    /// @param onMade takes the other entry
    /// @param onUndone takes it when it is gone again
    void duplicate(
            EntrySummary entry, Consumer<EntrySummary> onMade, Consumer<EntrySummary> onUndone) {
        tasks.run(
                () -> service.duplicate(entry.key()),
                made -> {
                    notices.successWithUndo(
                            () -> delete(made, () -> onUndone.accept(made)),
                            "keyvalue.duplicated",
                            made.key());
                    onMade.accept(made);
                },
                errors::present);
    }

    /// @param onChanged called when it is gone, and again where that is undone
    void delete(EntrySummary entry, Runnable onChanged) {
        tasks.run(
                () -> service.delete(entry.key()),
                id -> {
                    notices.successWithUndo(
                            () -> undo(id, onChanged), "keyvalue.deleted", entry.key());
                    onChanged.run();
                },
                errors::present);
    }

    private void undo(UUID id, Runnable onChanged) {
        tasks.run(
                () -> service.trash().restore(id, null),
                restored -> {
                    notices.success("trash.restored", restored.key());
                    onChanged.run();
                },
                errors::present);
    }

    /// @param onChanged takes the ids of entries that are not what they were
    BulkViewModel bulk(Consumer<List<UUID>> onChanged) {
        return new BulkViewModel(service.bulk(), tasks, new Voice(notices, errors), onChanged);
    }

    StaleViewModel stale(EntryEditorViewModel editor, EntrySummary theirs) {
        return new StaleViewModel(service, tasks, errors, editor, theirs);
    }

    /// @param onRestored called when the entry has a new version
    HistoryViewModel history(EntrySummary entry, Runnable onRestored) {
        return new HistoryViewModel(
                service.history(), tasks, new Voice(notices, errors), entry, onRestored);
    }

    void tellSaved(EntrySummary entry) {
        notices.success("keyvalue.saved", entry.key());
    }
}
