package app.certkeep.keyvalue;

import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/// An entry as lists and searches ask for it.
///
/// @param lowerKey its key in lower case
/// @param searched what words are looked for in, in lower case
record IndexedEntry(EntrySummary summary, String lowerKey, String searched) {
    /// Letter case counts only between keys that are else the same; a folder's entries stay
    /// together because `/` sorts before every other character. Two rows have one key only where a
    /// stranger made it so.
    static final Comparator<IndexedEntry> BY_KEY =
            Comparator.comparing(IndexedEntry::lowerKey, IndexedEntry::compareKeys)
                    .thenComparing(IndexedEntry::key)
                    .thenComparing(IndexedEntry::id);

    static IndexedEntry of(EntrySummary summary) {
        EntryDetails details = summary.details();
        String lowerKey = summary.key().toLowerCase(Locale.ROOT);
        String more =
                details.notes().isEmpty() && details.tags().isEmpty()
                        ? ""
                        : "\n" + details.notes() + "\n" + String.join("\n", details.tags());
        return new IndexedEntry(
                summary,
                lowerKey,
                more.isEmpty() ? lowerKey : lowerKey + more.toLowerCase(Locale.ROOT));
    }

    UUID id() {
        return summary.id();
    }

    String key() {
        return summary.key();
    }

    private static int compareKeys(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char first = one.charAt(i);
            char second = other.charAt(i);
            if (first != second) {
                return first == '/' ? -1 : second == '/' ? 1 : Character.compare(first, second);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    @Override
    public String toString() {
        return "IndexedEntry[hidden]";
    }
}
