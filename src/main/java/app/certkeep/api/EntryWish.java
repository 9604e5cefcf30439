package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryJson;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What a call wants of an entry: the value as it stands in the body, or an object with the value
/// and what belongs to it. What is not given stays as it is.
///
/// @param details null for text as it stands in the body
record EntryWish(@Nullable SecretBytes value, @Nullable JsonBody details, @Nullable Long version)
        implements AutoCloseable {
    private static final String VALUE = "value";
    private static final String TYPE = "type";
    private static final String NOTES = "notes";
    private static final String TAGS = "tags";
    private static final String EXPIRES = "expires";
    private static final String BECAUSE = "because";

    static EntryWish of(Request request) {
        Long version = EntryTag.wanted(request);
        if (!request.isJson()) {
            SecretBytes text = request.body("text/plain", "application/octet-stream", Answer.JSON);
            return new EntryWish(text, null, version);
        }
        JsonBody body = request.json(VALUE, TYPE, NOTES, TAGS, EXPIRES, BECAUSE);
        try {
            SecretBytes value = body.has(VALUE) ? body.secret(VALUE) : null;
            return new EntryWish(value, body, version);
        } catch (RuntimeException e) {
            body.close();
            throw e;
        }
    }

    /// @param now the entry as it is; what stays of it stays only of the version that was looked at
    EntryEdit edit(Optional<EntrySummary> now) {
        EntryEdit edit = EntryEdit.of(value);
        Long wanted = version;
        if (details != null) {
            edit = edit.because(details.textIfGiven(BECAUSE).orElse(""));
            EntryDetails before = now.map(EntrySummary::details).orElse(EntryDetails.NONE);
            EntryDetails after = changed(before, details);
            if (!after.equals(before)) {
                edit = edit.with(after);
                wanted = wanted == null ? now.map(EntrySummary::revision).orElse(0L) : wanted;
            }
        }
        return wanted == null ? edit : edit.onlyAt(wanted);
    }

    private static EntryDetails changed(EntryDetails before, JsonBody body) {
        EntryDetails after = before;
        if (body.has(TYPE)) {
            after = after.withType(type(body.text(TYPE)));
        }
        if (body.has(NOTES)) {
            after = after.withNotes(body.text(NOTES));
        }
        if (body.has(TAGS)) {
            after = after.withTags(body.texts(TAGS));
        }
        if (body.has(EXPIRES)) {
            after = after.withExpiry(day(body.text(EXPIRES)));
        }
        return body.isNull(EXPIRES) ? after.withExpiry(null) : after;
    }

    private static EntryType type(String word) {
        return EntryJson.type(word).orElseThrow(() -> RefusedException.of(TYPE));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RefusedException.of(EXPIRES);
        }
    }

    @Override
    public void close() {
        if (value != null) {
            value.close();
        }
        if (details != null) {
            details.close();
        }
    }
}
