package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;

import java.util.HashMap;
import java.util.Map;

/// What is answered to a call.
///
/// @param body empty for none; closed by who sends it
record Answer(Status status, Map<String, String> headers, SecretBytes body)
        implements AutoCloseable {
    static final String JSON = "application/json";

    static Answer nothing() {
        return new Answer(Status.NO_CONTENT, Map.of(), new SecretBytes(new byte[0]));
    }

    /// @param value as [Json#write] takes it
    static Answer json(Status status, Object value) {
        return of(status, JSON, Json.write(value));
    }

    static Answer json(Object value) {
        return json(Status.OK, value);
    }

    static Answer of(Status status, String type, SecretBytes body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    Answer with(Map<String, String> others) {
        Answer answer = this;
        for (Map.Entry<String, String> other : others.entrySet()) {
            answer = answer.with(other.getKey(), other.getValue());
        }
        return answer;
    }

    @Override
    public void close() {
        body.close();
    }
}
