package app.certkeep.keyvalue;

import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;

/// What an entry has besides its key and value. It is sealed like them.
///
/// @param notes at most 4,000 characters, in lines
/// @param tags at most 20, of at most 50 characters, in order, each once
/// @param expires the last day on which the value is good; null where it does not expire
public record EntryDetails(
        EntryType type, String notes, List<String> tags, @Nullable LocalDate expires) {
    /// What an entry has where nobody says anything else.
    public static final EntryDetails NONE = new EntryDetails(EntryType.SECRET, "", List.of(), null);

    private static final int LONGEST_NOTES = 4000;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 50;

    /// Puts tags into order and text into Unicode's NFC.
    public EntryDetails {
        notes = Normalizer.normalize(notes, Normalizer.Form.NFC);
        tags =
                tags.stream()
                        .map(tag -> Normalizer.normalize(tag.strip(), Normalizer.Form.NFC))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /// What [#texts] made.
    ///
    /// @throws InvalidInputException where something else made them
    public static EntryDetails ofTexts(List<String> texts) {
        try {
            String day = texts.get(3);
            return new EntryDetails(
                    EntryType.valueOf(texts.get(0)),
                    texts.get(1),
                    List.of(texts.get(2).split("\n")),
                    day.isEmpty() ? null : LocalDate.parse(day));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            InvalidInputException failure =
                    new InvalidInputException("no details", "keyvalue.details.wrong");
            failure.initCause(e);
            throw failure;
        }
    }

    /// For files: type, notes, tags with line ends between them, and the day or nothing.
    public List<String> texts() {
        return List.of(
                type.name(),
                notes,
                String.join("\n", tags),
                expires == null ? "" : expires.toString());
    }

    public EntryDetails withType(EntryType another) {
        return new EntryDetails(another, notes, tags, expires);
    }

    public EntryDetails withNotes(String others) {
        return new EntryDetails(type, others, tags, expires);
    }

    public EntryDetails withTags(Collection<String> others) {
        return new EntryDetails(type, notes, List.copyOf(others), expires);
    }

    /// @param day null for never
    public EntryDetails withExpiry(@Nullable LocalDate day) {
        return new EntryDetails(type, notes, tags, day);
    }

    /// @throws InvalidInputException where they are too long or hold what cannot be seen
    void require() {
        if (notes.length() > LONGEST_NOTES) {
            throw new InvalidInputException(
                    "notes are too long", "keyvalue.notes.long", LONGEST_NOTES);
        }
        if (notes.codePoints().anyMatch(each -> each != '\n' && EntryKey.isForbidden(each))) {
            throw new InvalidInputException("notes have controls", "keyvalue.notes.control");
        }
        if (tags.size() > MOST_TAGS) {
            throw new InvalidInputException("too many tags", "keyvalue.tags.many", MOST_TAGS);
        }
        if (!tags.stream().allMatch(EntryDetails::isTag)) {
            throw new InvalidInputException("no tag", "keyvalue.tags.wrong", LONGEST_TAG);
        }
    }

    private static boolean isTag(String tag) {
        return tag.length() <= LONGEST_TAG
                && tag.indexOf(',') < 0
                && tag.codePoints().noneMatch(EntryKey::isForbidden);
    }

    @Override
    public String toString() {
        return "EntryDetails[hidden]";
    }
}
