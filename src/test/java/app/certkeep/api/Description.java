package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the API says of itself, as a caller reads it.
final class Description {
    private final Map<String, Object> document;

    private Description(Map<String, Object> document) {
        this.document = document;
    }

    static Description read() {
        try {
            return new Description(JSON.std.mapFrom(OpenApiDocument.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> document() {
        return document;
    }

    /// All operations by method and path, as `GET /users/me`.
    Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        map(document.get("paths"))
                .forEach(
                        (path, item) ->
                                map(item)
                                        .forEach(
                                                (method, operation) -> {
                                                    if (!method.equals("parameters")) {
                                                        String name =
                                                                method.toUpperCase() + " " + path;
                                                        all.put(name, map(operation));
                                                    }
                                                }));
        return all;
    }

    /// Whether anybody may call it.
    static boolean isOpen(Map<String, Object> operation) {
        return operation.containsKey("security");
    }

    /// What a `$ref` names; anything else is itself.
    Map<String, Object> resolved(Object object) {
        Map<String, Object> given = map(object);
        if (!(given.get("$ref") instanceof String reference)) {
            return given;
        }
        assertThat(reference).startsWith("#/");
        Object found = document;
        for (String step : reference.substring(2).split("/")) {
            found = map(found).get(step);
            assertThat(found).as(reference).isNotNull();
        }
        return map(found);
    }

    /// Fails where an answer is not what its operation says.
    void check(String method, String path, int status, String type, byte[] body) {
        String plain = path.replaceFirst("\\?.*", "");
        operations().entrySet().stream()
                .filter(one -> fits(one.getKey(), method + " " + plain))
                .findFirst()
                .ifPresent(one -> check(one.getKey(), one.getValue(), status, type, body));
    }

    private static boolean fits(String template, String call) {
        String pattern = template.replace("{key}", ".+").replaceAll("\\{[a-z]+}", "[^/]+");
        return Pattern.matches(pattern, call);
    }

    private void check(
            String name, Map<String, Object> operation, int status, String type, byte[] body) {
        Map<String, Object> responses = map(operation.get("responses"));
        assertThat(responses).as(name).containsKey(String.valueOf(status));
        Map<String, Object> response = resolved(responses.get(String.valueOf(status)));
        if (body.length == 0) {
            assertThat(response).as(name + " " + status).doesNotContainKey("content");
            return;
        }
        String plainType = type.replaceFirst(";.*", "");
        Map<String, Object> content = map(response.get("content"));
        assertThat(content).as(name + " " + status).containsKey(plainType);
        if (plainType.endsWith("json")) {
            Object schema = map(content.get(plainType)).get("schema");
            new SchemaCheck(this).conforms(name + " " + status, schema, parsed(body));
        }
    }

    private static Object parsed(byte[] body) {
        try {
            return JSON.std.anyFrom(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
