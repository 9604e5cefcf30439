package app.certkeep.gui.keyvalue;

import app.certkeep.keyvalue.BulkEdit;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryType;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What was entered of a change of several entries.
final class BulkWish {
    private final StringProperty addTags = new SimpleStringProperty("");
    private final StringProperty removeTags = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable EntryType> type = new SimpleObjectProperty<>();
    private final BooleanProperty expire = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final BooleanProperty move = new SimpleBooleanProperty();
    private final StringProperty folder = new SimpleStringProperty("");

    /// With commas between them.
    StringProperty addTagsProperty() {
        return addTags;
    }

    /// With commas between them.
    StringProperty removeTagsProperty() {
        return removeTags;
    }

    /// Null for the one that each has.
    ObjectProperty<@Nullable EntryType> typeProperty() {
        return type;
    }

    /// Whether the day counts.
    BooleanProperty expireProperty() {
        return expire;
    }

    /// Null for never.
    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /// Whether the folder counts.
    BooleanProperty moveProperty() {
        return move;
    }

    StringProperty folderProperty() {
        return folder;
    }

    /// Whether anything would change.
    BooleanExpression somethingProperty() {
        return addTags.isNotEmpty()
                .or(removeTags.isNotEmpty())
                .or(type.isNotNull())
                .or(expire)
                .or(move);
    }

    BulkEdit edit() {
        List<String> added = tags(addTags.get());
        List<String> removed = tags(removeTags.get());
        EntryType wanted = type.get();
        boolean expires = expire.get();
        LocalDate lastDay = day.get();
        UnaryOperator<EntryDetails> details =
                now -> {
                    Set<String> tags = new LinkedHashSet<>(now.tags());
                    tags.addAll(added);
                    removed.forEach(tags::remove);
                    EntryDetails tagged = now.withTags(tags);
                    EntryDetails typed = wanted == null ? tagged : tagged.withType(wanted);
                    return expires ? typed.withExpiry(lastDay) : typed;
                };
        return new BulkEdit(details, move.get() ? folderName() : null, "");
    }

    private String folderName() {
        return folder.get().strip().replaceFirst("/$", "");
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
