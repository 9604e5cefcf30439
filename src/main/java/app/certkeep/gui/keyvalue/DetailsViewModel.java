package app.certkeep.gui.keyvalue;

import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryType;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Type, notes, tags and expiry of the entry in the editor.
public final class DetailsViewModel {
    private final ObjectProperty<EntryType> type = new SimpleObjectProperty<>(EntryType.SECRET);
    private final StringProperty notes = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> expires = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<EntryDetails> entered =
            new ReadOnlyObjectWrapper<>(EntryDetails.NONE);
    private EntryDetails stored = EntryDetails.NONE;

    DetailsViewModel() {
        List.<Property<?>>of(type, notes, tags, expires)
                .forEach(field -> field.subscribe(this::changed));
    }

    ObjectProperty<EntryType> typeProperty() {
        return type;
    }

    StringProperty notesProperty() {
        return notes;
    }

    /// With commas between them.
    StringProperty tagsProperty() {
        return tags;
    }

    /// Null for never.
    ObjectProperty<@Nullable LocalDate> expiresProperty() {
        return expires;
    }

    /// All of them as they would be stored.
    ReadOnlyObjectProperty<EntryDetails> enteredProperty() {
        return entered.getReadOnlyProperty();
    }

    EntryDetails entered() {
        return entered.get();
    }

    boolean isEdited() {
        return !entered().equals(stored);
    }

    /// As the entry has them.
    void show(EntryDetails details) {
        stored = details;
        fill(details);
        changed();
    }

    /// Has edits back that were kept.
    void restore(EntryDetails typed) {
        fill(typed);
    }

    /// What is to be stored; nothing where it was not edited.
    Optional<EntryDetails> toStore() {
        return isEdited() ? Optional.of(entered()) : Optional.empty();
    }

    /// What another changed meanwhile becomes what is stored; what was edited here stays edited.
    void rebase(EntryDetails theirs) {
        EntryDetails merged =
                new EntryDetails(
                        ours(entered().type(), stored.type(), theirs.type()),
                        ours(entered().notes(), stored.notes(), theirs.notes()),
                        ours(entered().tags(), stored.tags(), theirs.tags()),
                        Objects.equals(entered().expires(), stored.expires())
                                ? theirs.expires()
                                : entered().expires());
        stored = theirs;
        fill(merged);
        changed();
    }

    private static <T> T ours(T entered, T before, T theirs) {
        return entered.equals(before) ? theirs : entered;
    }

    private void fill(EntryDetails details) {
        type.set(details.type());
        notes.set(details.notes());
        tags.set(String.join(", ", details.tags()));
        expires.set(details.expires());
    }

    private void changed() {
        entered.set(
                new EntryDetails(
                        type.get(),
                        // A tab comes from pasting, and could not be kept.
                        notes.get().replace('\t', ' '),
                        List.of(tags.get().split(",")),
                        expires.get()));
    }
}
