package app.certkeep.notification;

import app.certkeep.certificate.CertificateFacts;
import app.certkeep.keyvalue.EntryFacts;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON that receivers get. Times are ISO 8601 in UTC.
final class EventBody {

    /// Longest body, in characters. Only certificates made to be a nuisance come near it.
    private static final int LONGEST = 900_000;

    private static final int MOST_NAMES = 1000;
    private static final int LONGEST_TEXT = 100;

    private EventBody() {}

    static String of(EventType type, CertificateFacts facts, Instant now) {
        Map<String, Object> data = data(facts);
        if (facts.replacedBy() != null) {
            data.put("replacedBy", data(facts.replacedBy()));
        }
        String whole = of(type, data, now);
        return whole.length() <= LONGEST ? whole : of(type, shortened(data), now);
    }

    private static Map<String, Object> data(CertificateFacts facts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", facts.id().toString());
        data.put("name", facts.name());
        data.put("subject", facts.subject());
        data.put("issuer", facts.issuer());
        data.put("serial", facts.serial());
        data.put("sha256", facts.sha256());
        data.put("notBefore", facts.notBefore().toString());
        data.put("notAfter", facts.notAfter().toString());
        data.put("subjectAltNames", facts.subjectAltNames());
        data.put("active", facts.active());
        return data;
    }

    /// The same with its texts and the list of names cut, and saying so.
    private static Map<String, Object> shortened(Map<?, ?> data) {
        Map<String, Object> result = new LinkedHashMap<>();
        data.forEach(
                (name, value) ->
                        result.put(
                                name.toString(),
                                switch (value) {
                                    case String text -> cut(text);
                                    case List<?> names ->
                                            names.stream()
                                                    .limit(MOST_NAMES)
                                                    .map(each -> cut(each.toString()))
                                                    .toList();
                                    case Map<?, ?> inner -> shortened(inner);
                                    default -> value;
                                }));
        result.put("shortened", true);
        return result;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    static String of(EntryFacts facts, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", facts.id().toString());
        data.put("key", facts.key());
        data.put("expires", facts.expires().toString());
        data.put("expired", facts.expired());
        return of(EventType.SECRET_EXPIRING, data, now);
    }

    static String ofTest(EndpointEntity endpoint, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", endpoint.id().toString());
        data.put("name", endpoint.name());
        return of(EventType.ENDPOINT_TEST, data, now);
    }

    private static String of(EventType type, Map<String, Object> data, Instant now) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", type.text());
        event.put("timestamp", now.toString());
        event.put("data", data);
        try {
            return JSON.std.asString(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
