package app.certkeep.certificate;

import app.certkeep.failure.InvalidInputException;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tags of a certificate as one column: each between two line ends, in their order, in small
/// letters; empty where there is none. So one tag is found whole.
final class TagList {
    /// In letters.
    static final int LONGEST = 40;

    /// Of one certificate.
    static final int MOST = 20;

    private static final String END = "\n";

    private TagList() {}

    /// A tag as it is kept.
    ///
    /// @throws InvalidInputException where it is blank or too long, or has a sign that lists and
    ///     searches need
    static String tag(String typed) {
        String tag = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        boolean fits = !tag.isEmpty() && tag.codePointCount(0, tag.length()) <= LONGEST;
        if (!fits || tag.codePoints().anyMatch(TagList::isRefused)) {
            throw new InvalidInputException("not a tag", "certificate.tag.invalid", LONGEST);
        }
        return tag;
    }

    private static boolean isRefused(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> point == ',' || point == '"';
        };
    }

    /// @throws InvalidInputException where there are more than 20
    static String toColumn(Collection<String> tags) {
        TreeSet<String> sorted = new TreeSet<>(tags);
        if (sorted.size() > MOST) {
            throw new InvalidInputException("too many tags", "certificate.tag.many", MOST);
        }
        return sorted.isEmpty() ? "" : END + String.join(END, sorted) + END;
    }

    /// Those of a stranger's texts that are tags, the first 20.
    static String ofStranger(Collection<String> texts) {
        return toColumn(
                texts.stream()
                        .limit(MOST)
                        .flatMap(text -> tagIn(text).stream())
                        .collect(Collectors.toSet()));
    }

    private static Optional<String> tagIn(String text) {
        try {
            return Optional.of(tag(text));
        } catch (InvalidInputException none) {
            return Optional.empty();
        }
    }

    static List<String> fromColumn(String column) {
        return Stream.of(column.split(END)).filter(tag -> !tag.isEmpty()).toList();
    }

    static boolean has(String column, String tag) {
        return column.contains(END + tag + END);
    }
}
