package app.certkeep.keyvalue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Entries without their values as the objects of JSON, the same wherever they are shown.
public final class EntryJson {
    private EntryJson() {}

    public static Map<String, Object> of(EntrySummary entry) {
        EntryDetails details = entry.details();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", entry.key());
        json.put("size", entry.size());
        json.put("lines", entry.lines());
        json.put("createdAt", entry.createdAt().toString());
        json.put("updatedAt", entry.updatedAt().toString());
        json.put("revision", entry.revision());
        json.put("type", word(details.type()));
        json.put("notes", details.notes());
        json.put("tags", details.tags());
        json.put("expires", details.expires() == null ? null : details.expires().toString());
        return json;
    }

    /// A type in small letters with hyphens.
    public static String word(EntryType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The type of a [#word], in any letter case.
    public static Optional<EntryType> type(String word) {
        return Arrays.stream(EntryType.values())
                .filter(each -> word(each).equalsIgnoreCase(word))
                .findFirst();
    }
}
