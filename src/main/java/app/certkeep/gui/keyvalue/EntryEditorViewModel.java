package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.NotFoundException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.SaveResult;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
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
    private final ValueViewModel value;
    private final DetailsViewModel details = new DetailsViewModel();

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable EntrySummary> entry =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final FieldProblems problems;
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
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
        this.value = value;
        problems = new FieldProblems(errors);
        key.subscribe(
                typed -> {
                    problems.keyProperty().set("");
                    edited();
                });
        value.editedProperty().subscribe(now -> edited());
        value.textProperty().subscribe(now -> checkJson());
        details.enteredProperty()
                .subscribe(
                        now -> {
                            problems.detailsProperty().set("");
                            edited();
                            checkJson();
                        });
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// The entry as it is stored; nothing for a new one.
    Optional<EntrySummary> entry() {
        return Optional.ofNullable(entry.get());
    }

    ReadOnlyObjectProperty<@Nullable EntrySummary> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    StringProperty keyProperty() {
        return key;
    }

    /// Why the entry is changed, for its history.
    StringProperty reasonProperty() {
        return reason;
    }

    ValueViewModel value() {
        return value;
    }

    DetailsViewModel details() {
        return details;
    }

    FieldProblems problems() {
        return problems;
    }

    /// Whether closing the editor would lose something.
    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
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
        value.startEmpty();
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

    private void open(Mode newMode, @Nullable EntrySummary chosen) {
        value.forget();
        value.stayOpen(chosen != null && !chosen.details().type().isHidden());
        mode.set(newMode);
        entry.set(chosen);
        key.set(chosen == null ? "" : chosen.key());
        details.show(chosen == null ? EntryDetails.NONE : chosen.details());
        problems.clear();
        reason.set("");
        edited();
    }

    /// What would be lost by closing, which the caller closes; nothing where nothing would.
    Optional<EditedEntry> edits() {
        return dirty.get() ? Optional.of(edits(entry.get())) : Optional.empty();
    }

    private EditedEntry edits(@Nullable EntrySummary stored) {
        return new EditedEntry(
                stored == null ? null : stored.id(),
                stored == null ? 0 : stored.revision(),
                key.get(),
                details.entered(),
                value.toStore());
    }

    /// Has edits back as they were, about the entry as it was looked at then. Where that is gone,
    /// they are about a new one.
    void restore(EditedEntry edits, Runnable onRestored) {
        tasks.run(
                new EntryAsSeen(service, edits),
                found -> {
                    if (mode.get() == Mode.CLOSED) {
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
        edits.value().ifPresent(value::restore);
        details.restore(edits.details());
        key.set(edits.key());
        edited();
    }

    /// Shows the value, loading it where it is not known yet.
    void reveal() {
        EntrySummary chosen = entry.get();
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
            if (chosen.equals(entry.get()) && !value.isKnown()) {
                value.show(loaded);
            }
        }
    }

    /// Stores what was entered, then calls back.
    void save(Consumer<EntrySummary> onSaved) {
        if (busy.get() || !dirty.get()) {
            return;
        }
        problems.clear();
        busy.set(true);
        key.set(key.get().strip());
        tasks.run(
                new EntrySaving(service, entry.get(), edits(entry.get()), reason.get().strip()),
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
                saved(stored);
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
        EntrySummary before = entry.get();
        boolean renamed = before != null && !key.get().strip().equals(before.key());
        details.rebase(now.details());
        entry.set(now);
        if (!value.editedProperty().get()) {
            // What is shown is not what is stored any more.
            value.forget();
        }
        if (!renamed) {
            key.set(now.key());
        }
        edited();
    }

    private void saved(EntrySummary stored) {
        mode.set(Mode.EXISTING);
        entry.set(stored);
        key.set(stored.key());
        details.show(stored.details());
        value.saved();
        reason.set("");
        edited();
    }

    /// While JSON is typed, where it is wrong; everything else is checked on saving.
    private void checkJson() {
        problems.valueProperty()
                .set(value.problem(details.entered().type()).map(errors::quietly).orElse(""));
    }

    private void edited() {
        EntrySummary stored = entry.get();
        boolean keyEdited = !key.get().strip().equals(stored == null ? "" : stored.key());
        dirty.set(
                mode.get() != Mode.CLOSED
                        && (keyEdited || value.editedProperty().get() || details.isEdited()));
    }
}
