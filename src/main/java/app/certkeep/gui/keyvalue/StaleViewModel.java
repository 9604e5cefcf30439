package app.certkeep.gui.keyvalue;

import app.certkeep.failure.NotFoundException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;

import java.util.Optional;
import java.util.function.Consumer;

/// A save that was refused because another changed the entry meanwhile: what was there at first,
/// what they made of it, what is entered here, and the choice between them.
final class StaleViewModel {
    private final KeyValueService service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final EntryEditorViewModel editor;
    private final EntrySummary theirs;

    /// The three values, as text that is shown.
    ///
    /// @param base nothing where the version is not kept any more
    /// @param yours nothing where it was not edited
    record Shown(Optional<String> base, String theirs, Optional<String> yours) {
        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    StaleViewModel(
            KeyValueService service,
            TaskRunner tasks,
            ErrorPresenter errors,
            EntryEditorViewModel editor,
            EntrySummary theirs) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
        this.editor = editor;
        this.theirs = theirs;
    }

    /// The entry as it was looked at.
    EntrySummary base() {
        return editor.entry().orElse(theirs);
    }

    EntrySummary theirs() {
        return theirs;
    }

    EditedEntry yours() {
        return new EditedEntry(
                theirs.id(),
                base().revision(),
                editor.keyProperty().get(),
                editor.details().entered(),
                Optional.empty());
    }

    /// Reads the values, which leaves a record of each that is read.
    void show(Consumer<Shown> onShown) {
        Optional<String> yours = editor.value().toStore().map(ShownText::of);
        long before = base().revision();
        tasks.run(
                () -> new Shown(base(before), ShownText.of(service.reveal(theirs.key())), yours),
                onShown,
                errors::present);
    }

    private Optional<String> base(long revision) {
        try {
            return Optional.of(ShownText.of(service.history().reveal(theirs.key(), revision)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /// Drops what was typed.
    void takeTheirs() {
        editor.open(theirs);
    }

    /// What is typed goes over their version, which stays in the history.
    void keepYours() {
        editor.rebase(theirs);
    }
}
