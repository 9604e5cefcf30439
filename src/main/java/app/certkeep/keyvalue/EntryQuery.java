package app.certkeep.keyvalue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Which entries are asked for, and in what order.
///
/// @param text words that key, notes and tags together have to contain, all of them, in any letter
///     case; blank for all
/// @param folder in which they have to lie, at any depth; without a `/` at its end, `""` for all
public record EntryQuery(String text, Sort sort, boolean ascending, String folder) {

    public EntryQuery(String text, Sort sort, boolean ascending) {
        this(text, sort, ascending, "");
    }

    /// The order of a list. Equal ones follow in the order of their keys.
    public enum Sort {
        KEY,
        SIZE,
        /// Those that do not expire come last.
        EXPIRES,
        UPDATED
    }

    /// All that match, by key.
    public static EntryQuery of(String text) {
        return new EntryQuery(text, Sort.KEY, true);
    }

    public EntryQuery of(Sort by, boolean upwards) {
        return new EntryQuery(text, by, upwards, folder);
    }

    public EntryQuery searching(String words) {
        return new EntryQuery(words, sort, ascending, folder);
    }

    public EntryQuery in(String another) {
        return new EntryQuery(text, sort, ascending, another);
    }

    Predicate<EntrySummary> filter() {
        List<String> words = words();
        return entry -> isInFolder(entry) && words.stream().allMatch(searched(entry)::contains);
    }

    boolean isInFolder(EntrySummary entry) {
        return folder.isEmpty() || entry.key().startsWith(folder + "/");
    }

    /// In lower case.
    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What words are looked for in, in lower case.
    String searched(EntrySummary entry) {
        EntryDetails details = entry.details();
        String searched =
                details.notes().isEmpty() && details.tags().isEmpty()
                        ? entry.key()
                        : entry.key()
                                + "\n"
                                + details.notes()
                                + "\n"
                                + String.join("\n", details.tags());
        return searched.toLowerCase(Locale.ROOT);
    }

    Comparator<EntrySummary> order() {
        Comparator<EntrySummary> order =
                switch (sort) {
                    case KEY -> byKey();
                    case SIZE -> Comparator.comparingInt(EntrySummary::size);
                    case EXPIRES ->
                            Comparator.comparing(
                                    entry -> entry.details().expires(),
                                    Comparator.nullsLast(Comparator.naturalOrder()));
                    case UPDATED -> Comparator.comparing(EntrySummary::updatedAt);
                };
        return (ascending ? order : order.reversed()).thenComparing(byKey());
    }

    /// Letter case counts only between keys that are else the same; a folder's entries stay
    /// together because `/` sorts before every other character.
    static Comparator<EntrySummary> byKey() {
        return Comparator.comparing(
                        (EntrySummary entry) ->
                                entry.key().toLowerCase(Locale.ROOT).replace('/', '\0'))
                .thenComparing(EntrySummary::key);
    }
}
