package app.certkeep.keyvalue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Which entries are asked for, and in what order.
///
/// @param text words that key, notes and tags together have to contain, all of them, in any letter
///     case; blank for all
/// @param prefix with which their keys have to begin, letter case counting; `""` for all
public record EntryQuery(String text, Sort sort, boolean ascending, String prefix) {

    public EntryQuery(String text, Sort sort, boolean ascending) {
        this(text, sort, ascending, "");
    }

    /// The order of a list. Equal ones follow in the order of their keys.
    public enum Sort {
        KEY,
        SIZE,
        /// Those that do not expire come last.
        EXPIRES,
        UPDATED;

        Comparator<IndexedEntry> order(boolean ascending) {
            Comparator<IndexedEntry> order =
                    switch (this) {
                        case KEY -> IndexedEntry.BY_KEY;
                        case SIZE -> Comparator.comparingInt(one -> one.summary().size());
                        case EXPIRES ->
                                Comparator.comparing(
                                        one -> one.summary().details().expires(),
                                        Comparator.nullsLast(Comparator.naturalOrder()));
                        case UPDATED -> Comparator.comparing(one -> one.summary().updatedAt());
                    };
            return (ascending ? order : order.reversed()).thenComparing(IndexedEntry.BY_KEY);
        }
    }

    /// All that match, by key.
    public static EntryQuery of(String text) {
        return new EntryQuery(text, Sort.KEY, true);
    }

    public EntryQuery of(Sort by, boolean upwards) {
        return new EntryQuery(text, by, upwards, prefix);
    }

    public EntryQuery searching(String words) {
        return new EntryQuery(words, sort, ascending, prefix);
    }

    /// @param folder in which they have to lie, at any depth; without a `/` at its end, `""` for
    ///     all
    public EntryQuery in(String folder) {
        return startingWith(folder.isEmpty() ? "" : folder + "/");
    }

    public EntryQuery startingWith(String another) {
        String start = Normalizer.normalize(another, Normalizer.Form.NFC);
        return new EntryQuery(text, sort, ascending, start);
    }

    Predicate<IndexedEntry> filter() {
        List<String> words = words();
        return inPlace().and(entry -> hasAll(entry.searched(), words));
    }

    private static boolean hasAll(String searched, List<String> words) {
        for (String word : words) {
            if (!searched.contains(word)) {
                return false;
            }
        }
        return true;
    }

    Predicate<IndexedEntry> inPlace() {
        return prefix.isEmpty() ? _ -> true : entry -> entry.key().startsWith(prefix);
    }

    /// In lower case.
    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
