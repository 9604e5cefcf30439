package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.NotFoundException;
import app.certkeep.keyvalue.EntryJson;
import app.certkeep.keyvalue.EntryPage;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.SetEntry;
import app.certkeep.keyvalue.SetResult;

import java.util.List;
import java.util.Map;

/// Keys and values. The version of an entry is its entity tag (RFC 9110, section 8.8.3), so that a
/// program can say which one it looked at.
final class EntryRoutes {
    private static final String ONE = "/entries/{key}";
    private static final String KEY = "key";

    private final OpenSessions sessions;
    private final int pageSize;

    EntryRoutes(OpenSessions sessions, int pageSize) {
        this.sessions = sessions;
        this.pageSize = pageSize;
    }

    List<Route> routes() {
        return List.of(
                Route.small("GET", "/entries", of(this::list)),
                Route.small("GET", ONE, of(EntryRoutes::get)),
                Route.large("PUT", ONE, of(EntryRoutes::put)),
                Route.small("DELETE", ONE, of(EntryRoutes::delete)));
    }

    private Work of(OfEntries work) {
        return sessions.with((request, user) -> work.answer(request, user.keyValues()));
    }

    private Answer list(Request request, KeyValueService entries) {
        Query query = request.query("prefix", "query");
        EntryPage found =
                entries.page(
                        EntryQuery.of(query.text("query")).startingWith(query.text("prefix")),
                        query.page(pageSize));
        Map<String, Object> json = found.page().json(EntryJson::of);
        json.put("damaged", found.damaged().size());
        return Answer.json(json);
    }

    /// The version is read before the value: where another changes both in between, a later save
    /// by this version is refused, and nothing is lost.
    private static Answer get(Request request, KeyValueService entries) {
        String key = request.place(KEY);
        EntrySummary entry =
                entries.find(key)
                        .orElseThrow(
                                () -> new NotFoundException("no such entry", "keyvalue.missing"));
        SecretBytes value = entries.reveal(key);
        if (request.wantsText()) {
            return tagged(Answer.of(Status.OK, "text/plain; charset=utf-8", value), entry);
        }
        try (value) {
            Map<String, Object> json = EntryJson.of(entry);
            json.put("value", value);
            return tagged(Answer.json(json), entry);
        }
    }

    private static Answer put(Request request, KeyValueService entries) {
        String key = request.place(KEY);
        try (EntryWish wish = EntryWish.of(request)) {
            SetEntry set = entries.set(key, wish.edit(entries.find(key)));
            boolean made = set.result() == SetResult.CREATED;
            return tagged(
                    Answer.json(made ? Status.CREATED : Status.OK, EntryJson.of(set.entry())),
                    set.entry());
        }
    }

    private static Answer delete(Request request, KeyValueService entries) {
        entries.delete(request.place(KEY), EntryTag.wanted(request));
        return Answer.nothing();
    }

    private static Answer tagged(Answer answer, EntrySummary entry) {
        return answer.with("ETag", EntryTag.of(entry));
    }

    @FunctionalInterface
    private interface OfEntries {
        Answer answer(Request request, KeyValueService entries);
    }
}
