package app.certkeep.notification;

import app.certkeep.failure.InvalidInputException;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The tags that choose what an endpoint is told of: in small letters, in their order, as one
/// column between line ends. Certificates and entries have tags by rules of their own; here only
/// is compared whether they are the same but for the case of their letters.
final class EndpointTags {
    private static final int LONGEST = 50;
    private static final int MOST = 20;
    private static final String END = "\n";

    private EndpointTags() {}

    /// @param typed blank ones are passed over
    /// @throws InvalidInputException where one cannot be a tag, or there are more than 20
    static List<String> require(Collection<String> typed) {
        TreeSet<String> tags = new TreeSet<>();
        typed.stream().map(EndpointTags::same).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        if (tags.size() > MOST || tags.stream().anyMatch(EndpointTags::isWrong)) {
            throw new InvalidInputException(
                    "not tags for an endpoint", "notification.tags.invalid", MOST, LONGEST);
        }
        return List.copyOf(tags);
    }

    private static boolean isWrong(String tag) {
        return tag.length() > LONGEST
                || tag.indexOf(',') >= 0
                || tag.codePoints().anyMatch(Character::isISOControl);
    }

    private static String same(String tag) {
        String composed = Normalizer.normalize(tag.strip(), Normalizer.Form.NFC);
        return composed.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static String toColumn(List<String> tags) {
        return tags.isEmpty() ? "" : END + String.join(END, tags) + END;
    }

    static List<String> fromColumn(String column) {
        return Stream.of(column.split(END)).filter(tag -> !tag.isEmpty()).toList();
    }

    /// Whether something that has these tags is told; all is where none was chosen.
    static boolean choose(String column, Collection<String> tags) {
        return column.isEmpty()
                || tags.stream().anyMatch(tag -> column.contains(END + same(tag) + END));
    }
}
