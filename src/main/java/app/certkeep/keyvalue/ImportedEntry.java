package app.certkeep.keyvalue;

import java.util.List;

/// What an entry of a file is to the entries that are there.
///
/// @param key under which it is kept; empty where the file cannot be read there
/// @param line of the file at which it begins, from 1; 0 in a file that is no text
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

    /// Whether their lines tell anything: not where there are none, nor where several share one.
    public static boolean haveLines(List<ImportedEntry> entries) {
        long different = entries.stream().mapToInt(ImportedEntry::line).distinct().count();
        return entries.stream().allMatch(entry -> entry.line() > 0)
                && (different > 1 || entries.size() == 1);
    }

    @Override
    public String toString() {
        return "ImportedEntry[hidden]";
    }
}
