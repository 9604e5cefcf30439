package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

/// What is to become of an entry. What is null stays as it is.
///
/// @param newKey the key that it gets
/// @param value stays its caller's to close
/// @param note why, for the history; at most 200 characters in one line
/// @param ifRevision the version that it has to have, else nothing is done; 0 for none yet
public record EntryEdit(
        @Nullable String newKey,
        @Nullable SecretBytes value,
        @Nullable EntryDetails details,
        String note,
        @Nullable Long ifRevision) {
    private static final int LONGEST_NOTE = 200;

    public static EntryEdit of(@Nullable SecretBytes value) {
        return new EntryEdit(null, value, null, "", null);
    }

    public EntryEdit under(String key) {
        return new EntryEdit(key, value, details, note, ifRevision);
    }

    public EntryEdit with(EntryDetails others) {
        return new EntryEdit(newKey, value, others, note, ifRevision);
    }

    public EntryEdit because(String why) {
        return new EntryEdit(newKey, value, details, why, ifRevision);
    }

    public EntryEdit onlyAt(long revision) {
        return new EntryEdit(newKey, value, details, note, revision);
    }

    /// @throws InvalidInputException where a part of it breaks a rule by itself
    void require() {
        if (newKey != null) {
            EntryKey.require(newKey);
        }
        if (value != null) {
            EntryValue.require(value);
        }
        if (details != null) {
            details.require();
        }
        requireNote(note);
    }

    static void requireNote(String note) {
        if (note.length() > LONGEST_NOTE || note.codePoints().anyMatch(EntryKey::isForbidden)) {
            throw new InvalidInputException("no note", "keyvalue.note.wrong", LONGEST_NOTE);
        }
    }

    @Override
    public String toString() {
        return "EntryEdit[hidden]";
    }
}
