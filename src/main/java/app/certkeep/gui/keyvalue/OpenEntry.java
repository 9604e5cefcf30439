package app.certkeep.gui.keyvalue;

import app.certkeep.gui.keyvalue.EntryEditorViewModel.Mode;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntrySummary;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What the editor holds: an entry as it is stored, and what was typed about it since.
final class OpenEntry {
    private final ValueViewModel value;
    private final DetailsViewModel details = new DetailsViewModel();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<@Nullable EntrySummary> entry =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();

    OpenEntry(ValueViewModel value) {
        this.value = value;
        key.subscribe(typed -> edited());
        value.editedProperty().subscribe(now -> edited());
        details.enteredProperty().subscribe(now -> edited());
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable EntrySummary> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    @Nullable EntrySummary stored() {
        return entry.get();
    }

    StringProperty keyProperty() {
        return key;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ValueViewModel value() {
        return value;
    }

    DetailsViewModel details() {
        return details;
    }

    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /// @param chosen null for none, or a new one
    void open(Mode newMode, @Nullable EntrySummary chosen) {
        value.forget();
        value.stayOpen(chosen != null && !chosen.details().type().isHidden());
        mode.set(newMode);
        entry.set(chosen);
        key.set(chosen == null ? "" : chosen.key());
        details.show(chosen == null ? EntryDetails.NONE : chosen.details());
        reason.set("");
        edited();
    }

    /// What was typed, which the caller closes.
    EditedEntry edits() {
        EntrySummary stored = entry.get();
        return new EditedEntry(
                stored == null ? null : stored.id(),
                stored == null ? 0 : stored.revision(),
                key.get(),
                details.entered(),
                value.toStore());
    }

    /// Has edits back, about what is open by now.
    void restore(EditedEntry edits) {
        edits.value().ifPresent(value::restore);
        details.restore(edits.details());
        key.set(edits.key());
        edited();
    }

    /// What was edited is about the entry as another left it: what was not edited here becomes
    /// what they made of it.
    void rebase(EntrySummary now) {
        Optional<EntrySummary> before = Optional.ofNullable(entry.get());
        boolean renamed = before.filter(was -> !key.get().strip().equals(was.key())).isPresent();
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

    void saved(EntrySummary stored) {
        mode.set(Mode.EXISTING);
        entry.set(stored);
        key.set(stored.key());
        details.show(stored.details());
        value.saved();
        reason.set("");
        edited();
    }

    private void edited() {
        EntrySummary stored = entry.get();
        boolean keyEdited = !key.get().strip().equals(stored == null ? "" : stored.key());
        dirty.set(
                mode.get() != Mode.CLOSED
                        && (keyEdited || value.editedProperty().get() || details.isEdited()));
    }
}
