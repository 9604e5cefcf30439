package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Holds a value against a schema of the description: the part of JSON Schema that it uses. A
/// keyword that is not known here fails, so none is passed over. Stricter than JSON Schema, members
/// that the schema does not describe fail, too.
final class SchemaCheck {
    private final Description description;

    SchemaCheck(Description description) {
        this.description = description;
    }

    void conforms(String place, Object schema, Object value) {
        description
                .resolved(schema)
                .forEach((keyword, wanted) -> check(place, keyword, wanted, value));
    }

    private void check(String place, String keyword, Object wanted, Object value) {
        switch (keyword) {
            case "description", "examples", "default", "writeOnly" -> {}
            case "type" ->
                    assertThat(wanted instanceof List<?> some ? some : List.of(wanted))
                            .as(place)
                            .satisfies(
                                    types ->
                                            assertThat(types.stream())
                                                    .anyMatch(type -> is(type, value)));
            case "const" -> assertThat(value).as(place).isEqualTo(wanted);
            case "enum" -> assertThat((List<?>) wanted).asList().as(place).contains(value);
            case "pattern" -> assertThat((String) value).as(place).matches((String) wanted);
            case "format" -> checkFormat(place, wanted, value);
            case "minimum" ->
                    assertThat(((Number) value).longValue())
                            .as(place)
                            .isGreaterThanOrEqualTo(((Number) wanted).longValue());
            case "maximum" ->
                    assertThat(((Number) value).longValue())
                            .as(place)
                            .isLessThanOrEqualTo(((Number) wanted).longValue());
            case "required" ->
                    assertThat(Description.map(value).keySet())
                            .as(place)
                            .containsAll(((List<?>) wanted).stream().map(String::valueOf).toList());
            case "properties" -> checkMembers(place, Description.map(wanted), value);
            case "items" -> ((List<?>) value).forEach(one -> conforms(place + "[]", wanted, one));
            case "anyOf" ->
                    assertThat((List<?>) wanted).anySatisfy(one -> conforms(place, one, value));
            default -> throw new AssertionError("unknown keyword " + keyword);
        }
    }

    private void checkMembers(String place, Map<String, Object> described, Object value) {
        Map<String, Object> members = Description.map(value);
        assertThat(described.keySet()).as(place).containsAll(members.keySet());
        members.forEach((name, one) -> conforms(place + "/" + name, described.get(name), one));
    }

    private static void checkFormat(String place, Object format, Object value) {
        if (value == null) {
            return;
        }
        String text = (String) value;
        switch (format.toString()) {
            case "uuid" -> assertThat(UUID.fromString(text)).as(place).hasToString(text);
            case "date-time" -> assertThat(Instant.parse(text)).as(place).isNotNull();
            case "date" -> assertThat(LocalDate.parse(text)).as(place).isNotNull();
            default -> throw new AssertionError("unknown format " + format);
        }
    }

    private static boolean is(Object type, Object value) {
        return switch (type.toString()) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "null" -> value == null;
            default -> throw new AssertionError("unknown type " + type);
        };
    }
}
