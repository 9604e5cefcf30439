package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Callable;
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

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable EntrySummary> entry =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty keyProblem = new SimpleStringProperty("");
    private final StringProperty valueProblem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    EntryEditorViewModel(
            KeyValueService service,
            TaskRunner tasks,
            ErrorPresenter errors,
            ValueViewModel value) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
        this.value = value;
        key.subscribe(
                typed -> {
                    keyProblem.set("");
                    edited();
                });
        value.editedProperty().subscribe(now -> edited());
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

    ValueViewModel value() {
        return value;
    }

    StringProperty keyProblemProperty() {
        return keyProblem;
    }

    StringProperty valueProblemProperty() {
        return valueProblem;
    }

    /// Whether closing the editor would lose something.
    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void openNew() {
        open(Mode.NEW, null);
        value.startEmpty();
    }

    void open(EntrySummary chosen) {
        open(Mode.EXISTING, chosen);
    }

    void close() {
        open(Mode.CLOSED, null);
    }

    private void open(Mode newMode, @Nullable EntrySummary chosen) {
        value.forget();
        mode.set(newMode);
        entry.set(chosen);
        key.set(chosen == null ? "" : chosen.key());
        keyProblem.set("");
        valueProblem.set("");
        edited();
    }

    /// What would be lost by closing, which the caller closes; nothing where nothing would.
    Optional<EditedEntry> edits() {
        if (!dirty.get()) {
            return Optional.empty();
        }
        EntrySummary stored = entry.get();
        return Optional.of(
                new EditedEntry(
                        stored == null ? "" : stored.key(),
                        stored == null ? 0 : stored.revision(),
                        key.get(),
                        value.toStore()));
    }

    /// Has edits back as they were, about the entry as it was looked at then. Where that is gone,
    /// they are about a new one.
    void restore(EditedEntry edits, Runnable onRestored) {
        tasks.run(
                () ->
                        service.list(edits.storedKey()).entries().stream()
                                .filter(found -> found.key().equals(edits.storedKey()))
                                .findFirst(),
                found -> {
                    if (mode.get() == Mode.CLOSED) {
                        restore(edits, found);
                        onRestored.run();
                    }
                    edits.close();
                },
                failure -> {
                    edits.close();
                    failed(failure);
                });
    }

    private void restore(EditedEntry edits, Optional<EntrySummary> found) {
        if (found.isPresent()) {
            open(found.get().asOf(edits.revision()));
        } else {
            openNew();
        }
        edits.value().ifPresent(value::restore);
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
            valueProblem.set("");
            tasks.run(() -> load(chosen), loaded -> show(chosen, loaded), this::failed);
        }
    }

    private SecretBytes load(EntrySummary chosen) {
        return service.get(chosen.key())
                .orElseThrow(() -> new NotFoundException("no such entry", "keyvalue.missing"));
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
        keyProblem.set("");
        valueProblem.set("");
        busy.set(true);
        tasks.run(
                storing(entry.get(), key.get().strip(), value.toStore()),
                stored -> {
                    busy.set(false);
                    saved(stored);
                    onSaved.accept(stored);
                },
                failure -> {
                    busy.set(false);
                    failed(failure);
                });
    }

    private Callable<EntrySummary> storing(
            @Nullable EntrySummary before, String newKey, Optional<SecretBytes> newValue) {
        SecretBytes given = newValue.orElse(null);
        return () -> {
            try (SecretBytes next =
                    given == null && before == null ? new SecretBytes(new byte[0]) : given) {
                return before == null
                        ? service.add(newKey, next)
                        : service.update(before.key(), before.revision(), newKey, next);
            }
        };
    }

    private void saved(EntrySummary stored) {
        mode.set(Mode.EXISTING);
        entry.set(stored);
        key.set(stored.key());
        value.saved();
        edited();
    }

    /// Failures about one field are told beside it.
    private void failed(Throwable failure) {
        String about = failure instanceof CertkeepException known ? known.messageKey() : "";
        if (about.startsWith("keyvalue.key.")) {
            keyProblem.set(errors.words(failure));
        } else if (about.startsWith("keyvalue.value.") || about.equals("keyvalue.missing")) {
            valueProblem.set(errors.words(failure));
        } else {
            errors.present(failure);
        }
    }

    private void edited() {
        EntrySummary stored = entry.get();
        boolean keyEdited = !key.get().strip().equals(stored == null ? "" : stored.key());
        dirty.set(mode.get() != Mode.CLOSED && (keyEdited || value.editedProperty().get()));
    }
}
