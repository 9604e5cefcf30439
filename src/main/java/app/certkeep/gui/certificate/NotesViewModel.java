package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateNote;
import app.certkeep.certificate.CertificateNotes;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.UUID;

/// The notes on the certificate that is shown, as they stand in the field. What was typed is saved
/// when another certificate is shown, too. Used on the JavaFX thread.
final class NotesViewModel {
    private record Read(String text, long revision) {}

    private final CertificateNotes service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty kept = new SimpleStringProperty("");
    private final BooleanBinding changed = Bindings.notEqual(text, kept);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private Optional<UUID> shown = Optional.empty();
    private long revision;
    private boolean saving;
    private boolean conflict;
    private int turn;

    NotesViewModel(CertificateNotes service, TaskRunner tasks, ErrorPresenter errors) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
    }

    StringProperty textProperty() {
        return text;
    }

    /// Whether what stands there is not in the store.
    BooleanBinding changedProperty() {
        return changed;
    }

    /// Whether it can be written: the notes of the store are known.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// What was typed into those of the same certificate stays.
    void show(Optional<UUID> certificate) {
        if (!certificate.equals(shown)) {
            rest();
            loaded.set(false);
            conflict = false;
            saving = false;
            kept.set("");
            text.set("");
            shown = certificate;
        }
        int mine = ++turn;
        if (!saving) {
            certificate.ifPresent(id -> read(id, mine));
        }
    }

    private void read(UUID id, int mine) {
        tasks.run(
                () -> {
                    try (CertificateNote note = service.of(id)) {
                        return new Read(plain(note.text()), note.revision());
                    }
                },
                found -> {
                    if (mine == turn && !saving && !(loaded.get() && changed.get())) {
                        revision = found.revision();
                        kept.set(found.text());
                        text.set(found.text());
                        loaded.set(true);
                    }
                },
                errors::present);
    }

    /// As a text area can show it: without control characters, and with one kind of line end.
    private static String plain(SecretBytes note) {
        return new String(note.toChars())
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /// Saves what was typed, where nothing speaks against it.
    void rest() {
        if (!conflict) {
            save();
        }
    }

    /// As [#rest], also over what somebody else has written meanwhile.
    void save() {
        if (shown.isEmpty() || saving || !loaded.get() || !changed.get()) {
            return;
        }
        saving = true;
        UUID id = shown.get();
        String typed = text.get();
        long known = revision;
        boolean over = conflict;
        tasks.run(
                () -> write(id, over ? latest(id) : known, typed),
                now -> written(id, typed, now),
                failure -> failed(id, failure));
    }

    private long write(UUID id, long known, String typed) {
        try (SecretBytes bytes = SecretBytes.ofUtf8(typed.toCharArray())) {
            return service.write(id, known, bytes);
        }
    }

    private long latest(UUID id) {
        try (CertificateNote note = service.of(id)) {
            return note.revision();
        }
    }

    private void written(UUID id, String typed, long now) {
        if (shown.equals(Optional.of(id))) {
            saving = false;
            conflict = false;
            revision = now;
            kept.set(typed);
        }
    }

    private void failed(UUID id, Throwable failure) {
        if (shown.equals(Optional.of(id))) {
            saving = false;
            conflict = failure instanceof ConflictException;
        }
        errors.present(failure);
    }
}
