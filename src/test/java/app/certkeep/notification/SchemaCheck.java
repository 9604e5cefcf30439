package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Holds a body against the JSON Schema of its event: the part of draft 2020-12 that the schemas
/// use. A keyword that is not known here fails, so none is passed over. Stricter than JSON Schema,
/// properties that the schema does not describe fail, too.
final class SchemaCheck {
    private SchemaCheck() {}

    static void conforms(EventType type, String body) {
        check("", schemaOf(type), parsed(body));
    }

    static Map<String, Object> schemaOf(EventType type) {
        try (InputStream file =
                EventType.class.getResourceAsStream("/schemas/" + type.text() + ".json")) {
            assertThat(file).as("schema of " + type.text()).isNotNull();
            return JSON.std.mapFrom(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parsed(String body) {
        try {
            return JSON.std.anyFrom(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String path, Map<String, Object> schema, Object value) {
        schema.forEach(
                (keyword, wanted) -> {
                    switch (keyword) {
                        case "$schema", "title", "description" -> {}
                        case "type" -> assertThat(value).as(path).isInstanceOf(javaType(wanted));
                        case "const" -> assertThat(value).as(path).isEqualTo(wanted);
                        case "pattern" ->
                                assertThat((String) value)
                                        .as(path)
                                        .containsPattern((String) wanted);
                        case "format" -> checkFormat(path, wanted, (String) value);
                        case "required" ->
                                assertThat(asMap(value)).as(path).containsKeys(names(wanted));
                        case "properties" -> checkProperties(path, asMap(wanted), asMap(value));
                        case "items" ->
                                ((List<?>) value)
                                        .forEach(one -> check(path + "[]", asMap(wanted), one));
                        default -> throw new AssertionError("unknown keyword " + keyword);
                    }
                });
    }

    private static void checkProperties(
            String path, Map<String, Object> described, Map<String, Object> value) {
        assertThat(described).as(path).containsKeys(value.keySet().toArray(String[]::new));
        value.forEach((name, one) -> check(path + "/" + name, asMap(described.get(name)), one));
    }

    private static void checkFormat(String path, Object format, String value) {
        switch (format.toString()) {
            case "uuid" -> assertThat(UUID.fromString(value)).as(path).hasToString(value);
            case "date-time" -> assertThat(Instant.parse(value)).as(path).isNotNull();
            default -> throw new AssertionError("unknown format " + format);
        }
    }

    private static Class<?> javaType(Object type) {
        return switch (type.toString()) {
            case "object" -> Map.class;
            case "array" -> List.class;
            case "string" -> String.class;
            case "boolean" -> Boolean.class;
            default -> throw new AssertionError("unknown type " + type);
        };
    }

    private static String[] names(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
