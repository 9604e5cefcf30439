package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.NotFoundException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.SaveResult;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// One entry being made, read or changed.
public final class EntryEditorViewModel {
    /// What the editor is for now.
    public enum Mode {
        CLOSED,
        NEW,
        EXISTING
    }

    private final KeyValueService service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final OpenEntry entry;
    private final FieldProblems problems;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Consumer<EntrySummary> onStale = now -> {};

    EntryEditorViewModel(
            KeyValueService service,
            TaskRunner tasks,
            ErrorPresenter errors,
            ValueViewModel value) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
        entry = new OpenEntry(value);
        problems = new FieldProblems(errors);
        entry.keyProperty().subscribe(typed -> problems.keyProperty().set(""));
        value.textProperty().subscribe(now -> checkJson());
        entry.details()
                .enteredProperty()
                .subscribe(
                        now -> {
                            problems.detailsProperty().set("");
                            checkJson();
                        });
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return entry.modeProperty();
    }

    /// The entry as it is stored; nothing for a new one.
    Optional<EntrySummary> entry() {
        return Optional.ofNullable(entry.stored());
    }

    ReadOnlyObjectProperty<@Nullable EntrySummary> entryProperty() {
        return entry.entryProperty();
    }

    StringProperty keyProperty() {
        return entry.keyProperty();
    }

    /// Why the entry is changed, for its history.
    StringProperty reasonProperty() {
        return entry.reasonProperty();
    }

    ValueViewModel value() {
        return entry.value();
    }

    DetailsViewModel details() {
        return entry.details();
    }

    FieldProblems problems() {
        return problems;
    }

    /// Whether closing the editor would lose something.
    ReadOnlyBooleanProperty dirtyProperty() {
        return entry.dirtyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// @param listener called with the entry as it is now, where another changed it before saving
    void onStale(Consumer<EntrySummary> listener) {
        onStale = listener;
    }

    void openNew() {
        open(Mode.NEW, null);
        entry.value().startEmpty();
    }

    void open(EntrySummary chosen) {
        open(Mode.EXISTING, chosen);
        if (!chosen.details().type().isHidden()) {
            reveal();
        }
    }

    void close() {
        open(Mode.CLOSED, null);
    }

    private void open(Mode mode, @Nullable EntrySummary chosen) {
        entry.open(mode, chosen);
        problems.clear();
    }

    /// What would be lost by closing, which the caller closes; nothing where nothing would.
    Optional<EditedEntry> edits() {
        return dirtyProperty().get() ? Optional.of(entry.edits()) : Optional.empty();
    }

    /// Has edits back as they were, about the entry as it was looked at then. Where that is gone,
    /// they are about a new one.
    void restore(EditedEntry edits, Runnable onRestored) {
        tasks.run(
                new EntryAsSeen(service, edits),
                found -> {
                    if (modeProperty().get() == Mode.CLOSED) {
                        restore(edits, found);
                        onRestored.run();
                    }
                    edits.close();
                },
                failure -> {
                    edits.close();
                    problems.tell(failure);
                });
    }

    private void restore(EditedEntry edits, Optional<EntrySummary> found) {
        if (found.isPresent()) {
            open(Mode.EXISTING, found.get());
        } else {
            openNew();
        }
        entry.restore(edits);
    }

    /// Shows the value, loading it where it is not known yet.
    void reveal() {
        EntrySummary chosen = entry.stored();
        ValueViewModel value = entry.value();
        if (value.revealedProperty().get()) {
            return;
        }
        if (value.isKnown()) {
            value.revealKnown();
        } else if (chosen != null) {
            problems.valueProperty().set("");
            tasks.run(
                    () -> service.reveal(chosen.key()),
                    loaded -> show(chosen, loaded),
                    problems::tell);
        }
    }

    private void show(EntrySummary chosen, SecretBytes loaded) {
        try (loaded) {
            if (chosen.equals(entry.stored()) && !entry.value().isKnown()) {
                entry.value().show(loaded);
            }
        }
    }

    /// Stores what was entered, then calls back.
    void save(Consumer<EntrySummary> onSaved) {
        if (busy.get() || !dirtyProperty().get()) {
            return;
        }
        problems.clear();
        busy.set(true);
        keyProperty().set(keyProperty().get().strip());
        tasks.run(
                new EntrySaving(
                        service, entry.stored(), entry.edits(), reasonProperty().get().strip()),
                result -> {
                    busy.set(false);
                    ended(result, onSaved);
                },
                failure -> {
                    busy.set(false);
                    problems.tell(failure);
                });
    }

    private void ended(SaveResult result, Consumer<EntrySummary> onSaved) {
        switch (result) {
            case SaveResult.Saved(EntrySummary stored) -> {
                entry.saved(stored);
                onSaved.accept(stored);
            }
            case SaveResult.Stale(EntrySummary now) -> onStale.accept(now);
            case SaveResult.Gone() ->
                    errors.present(
                            new NotFoundException("deleted meanwhile", "keyvalue.stale.gone"));
        }
    }

    /// What was edited is about the entry as another left it: what was not edited here becomes
    /// what they made of it.
    void rebase(EntrySummary now) {
        entry.rebase(now);
    }

    /// While JSON is typed, where it is wrong; everything else is checked on saving.
    private void checkJson() {
        problems.valueProperty()
                .set(
                        entry.value()
                                .problem(entry.details().entered().type())
                                .map(errors::quietly)
                                .orElse(""));
    }
}
