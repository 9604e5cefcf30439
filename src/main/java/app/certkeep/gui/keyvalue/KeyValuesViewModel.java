package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.TrashViewModel;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.OneTimeCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The screen of keys and values: the list and the editor that follows it.
public final class KeyValuesViewModel {
    private final EntryListViewModel list;
    private final EntryEditorViewModel editor;
    private final EntryCommands commands;
    private final TrashViewModel trash;
    private final CodeViewModel code;
    private final BulkViewModel bulk;

    KeyValuesViewModel(
            EntryListViewModel list,
            EntryEditorViewModel editor,
            EntryCommands commands,
            TrashViewModel trash,
            CodeViewModel code) {
        this.trash = trash;
        this.code = code;
        trash.onRestored(list::refresh);
        this.list = list;
        this.editor = editor;
        this.commands = commands;
        bulk = commands.bulk(this::changed);
        list.shownProperty().subscribe((before, now) -> follow(now.page().items()));
    }

    /// The open entry may have another key, or none; what was typed of it stays.
    private void changed(List<UUID> ids) {
        boolean shown = editor.entry().filter(open -> ids.contains(open.id())).isPresent();
        if (shown && !hasUnsavedEdits()) {
            editor.close();
        }
        list.refresh();
        trash.refresh();
    }

    /// Shows the open entry as it is stored now, unless something was typed.
    private void follow(List<EntrySummary> entries) {
        if (!hasUnsavedEdits()) {
            editor.entry()
                    .flatMap(open -> byKey(entries, open.key()).filter(now -> !now.equals(open)))
                    .ifPresent(editor::open);
        }
    }

    /// The entry of the page that has a key.
    static Optional<EntrySummary> byKey(List<EntrySummary> entries, String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /// Puts the screen's parts together, hiding values by the clock of the window.
    public static KeyValuesViewModel of(
            KeyValueService service,
            TaskRunner tasks,
            ErrorPresenter errors,
            Notices notices,
            SecretClipboard clipboard,
            TrashViewModel trash) {
        return of(
                service,
                new EntryCommands(service, tasks, errors, notices, clipboard),
                tasks,
                errors,
                SecretClipboard::afterPause,
                trash);
    }

    static KeyValuesViewModel of(
            KeyValueService service,
            EntryCommands commands,
            TaskRunner tasks,
            ErrorPresenter errors,
            BiConsumer<Duration, Runnable> later,
            TrashViewModel trash) {
        ValueViewModel value = new ValueViewModel(later);
        EntryEditorViewModel editor = new EntryEditorViewModel(service, tasks, errors, value);
        return new KeyValuesViewModel(
                new EntryListViewModel(service, tasks, errors),
                editor,
                commands,
                trash,
                new CodeViewModel(service, tasks, editor, later));
    }

    /// What is done to several entries at once.
    BulkViewModel bulk() {
        return bulk;
    }

    CodeViewModel code() {
        return code;
    }

    TrashViewModel trash() {
        return trash;
    }

    EntryListViewModel list() {
        return list;
    }

    EntryEditorViewModel editor() {
        return editor;
    }

    /// Whether leaving for good would lose something that was typed.
    public boolean hasUnsavedEdits() {
        return editor.dirtyProperty().get();
    }

    /// Loads what is shown again; what is being typed stays.
    public void refresh() {
        list.refresh();
        trash.refresh();
    }

    /// Forgets what is open and revealed, as on logging out.
    public void close() {
        editor.close();
        code.hide();
    }

    /// @param ask lets the user choose between yours and theirs
    void onStale(Function<StaleViewModel, StaleDialog.Choice> ask) {
        editor.onStale(
                theirs -> {
                    StaleViewModel stale = commands.stale(editor, theirs);
                    switch (ask.apply(stale)) {
                        case KEEP_YOURS -> {
                            stale.keepYours();
                            save();
                        }
                        case TAKE_THEIRS -> {
                            stale.takeTheirs();
                            list.refresh();
                        }
                        case GO_ON_EDITING -> {}
                    }
                });
    }

    /// The versions of the open entry.
    Optional<HistoryViewModel> history() {
        return editor.entry().map(open -> commands.history(open, list::refresh));
    }

    void save() {
        editor.save(
                saved -> {
                    commands.tellSaved(saved);
                    list.refresh();
                });
    }

    /// Drops edits and shows what is stored now.
    void revert() {
        editor.entry().ifPresentOrElse(editor::open, editor::close);
        list.refresh();
    }

    /// Makes another of it, and opens that.
    void duplicate(EntrySummary entry) {
        commands.duplicate(
                entry,
                made -> {
                    editor.open(made);
                    list.refresh();
                },
                this::gone);
    }

    void delete(EntrySummary entry) {
        commands.delete(entry, () -> gone(entry));
    }

    private void gone(EntrySummary entry) {
        if (editor.entry().filter(open -> open.key().equals(entry.key())).isPresent()) {
            editor.close();
        }
        list.refresh();
    }

    void copyValue(EntrySummary entry) {
        commands.copyValue(entry);
    }

    void copyKey(EntrySummary entry) {
        commands.copyKey(entry);
    }

    void copyCode() {
        OneTimeCode shown = code.codeProperty().get();
        if (shown != null) {
            commands.copyCode(shown);
        }
    }

    /// Nothing stays in clear on a screen that is left.
    void hide() {
        editor.value().hide();
        code.hide();
    }

    /// Copies the value in the editor as it would be saved.
    void copyOpenValue() {
        editor.value()
                .toStore()
                .ifPresentOrElse(
                        commands::copy, () -> editor.entry().ifPresent(commands::copyValue));
    }
}
