package app.certkeep.keyvalue;

import java.util.List;

/// What an entry of a file is to the entries that are there.
///
/// @param key under which it is kept; empty where the file cannot be read there
/// @param line of the file at which it begins, from 1
/// @param reason key of the message why it is invalid, else empty
/// @param arguments of that message
public record ImportedEntry(
        String key, int line, State state, String reason, List<Object> arguments) {

    /// What it is.
    public enum State {
        NEW,
        /// There is one with another value or other notes.
        CHANGED,
        UNCHANGED,
        /// There is another one, which was to stay.
        KEPT,
        /// It cannot be kept.
        INVALID
    }

    @Override
    public String toString() {
        return "ImportedEntry[hidden]";
    }
}
