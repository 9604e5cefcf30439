package app.certkeep.api;

import app.certkeep.keyvalue.EntrySummary;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version of an entry as an entity tag, and what a request asks of it.
final class EntryTag {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntryTag() {}

    static String of(EntrySummary entry) {
        return "\"" + entry.revision() + "\"";
    }

    /// The version that an entry has to have: `If-Match` with one tag, or `If-None-Match: *` for
    /// none yet.
    ///
    /// @return null for any
    /// @throws RefusedException where something else is asked
    static @Nullable Long wanted(Request request) {
        Optional<String> match = request.header("If-Match");
        Optional<String> none = request.header("If-None-Match");
        if (match.isEmpty() && none.isEmpty()) {
            return null;
        }
        if (match.isEmpty() && none.get().equals("*")) {
            return 0L;
        }
        Matcher tag = TAG.matcher(match.orElse(""));
        if (none.isPresent() || !tag.matches()) {
            throw new RefusedException(Status.BAD_REQUEST, "api.condition");
        }
        return Long.parseLong(tag.group(1));
    }
}
