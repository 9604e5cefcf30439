package app.certkeep.keyvalue;

import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/// What is to become of each of several entries. Their values stay.
///
/// @param details makes the details that an entry gets of those that it has now
/// @param folder in which they are to lie, under the last names of their keys; without a `/` at its
///     end, `""` for none, null to leave them where they are
/// @param note why, for the history; at most 200 characters in one line
public record BulkEdit(UnaryOperator<EntryDetails> details, @Nullable String folder, String note) {

    public static BulkEdit of(UnaryOperator<EntryDetails> details) {
        return new BulkEdit(details, null, "");
    }

    public static BulkEdit into(String folder) {
        return new BulkEdit(UnaryOperator.identity(), folder, "");
    }

    public BulkEdit because(String why) {
        return new BulkEdit(details, folder, why);
    }

    /// @throws InvalidInputException where folder or note break a rule
    void require() {
        if (folder != null && !folder.isEmpty()) {
            EntryKey.require(folder);
        }
        EntryEdit.requireNote(note);
    }

    EntryEdit of(EntrySummary entry) {
        EntryEdit edit = EntryEdit.of(null).with(details.apply(entry.details())).because(note);
        return folder == null ? edit : edit.under(moved(entry.key(), folder));
    }

    private static String moved(String key, String folder) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    @Override
    public String toString() {
        return "BulkEdit[hidden]";
    }
}
