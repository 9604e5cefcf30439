package app.certkeep.api;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One JSON object of texts, truth values, whole numbers and lists of texts. Its texts are wiped
/// when it is closed; what was given out is not.
final class JsonBody implements AutoCloseable {
    private static final int LONGEST_NAME_SHOWN = 50;

    private final Map<String, JsonMember> members = new HashMap<>();

    private JsonBody() {}

    /// @param known the members that it may have
    /// @throws RefusedException where it is no such object
    static JsonBody of(SecretBytes body, Set<String> known) {
        JsonBody read = new JsonBody();
        try (JsonParser parser = Json.FACTORY.createParser(body.bytes())) {
            read.fill(parser, known);
            return read;
        } catch (JsonProcessingException e) {
            read.close();
            throw malformed();
        } catch (IOException e) {
            read.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            read.close();
            throw e;
        }
    }

    private void fill(JsonParser parser, Set<String> known) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!known.contains(name)) {
                throw new RefusedException(
                        Status.UNPROCESSABLE_CONTENT, "api.field.unknown", shortened(name));
            }
            parser.nextToken();
            members.put(name, JsonMember.read(name, parser));
        }
        if (parser.nextToken() != null) {
            throw malformed();
        }
    }

    /// Whether there is a member of this name that is not null.
    boolean has(String name) {
        return kind(name) != JsonToken.VALUE_NULL;
    }

    /// Whether there is a member of this name that is null.
    boolean isNull(String name) {
        return members.containsKey(name) && !has(name);
    }

    /// A text that is no secret.
    String text(String name) {
        return new String(characters(name));
    }

    Optional<String> textIfGiven(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /// A secret text; the caller closes it.
    Password password(String name) {
        return new Password(characters(name));
    }

    /// A secret text in UTF-8; the caller closes it.
    SecretBytes secret(String name) {
        return SecretBytes.ofUtf8(characters(name));
    }

    List<String> texts(String name) {
        return wanted(name, JsonToken.START_ARRAY).texts().stream().map(String::new).toList();
    }

    boolean truth(String name) {
        JsonToken kind = kind(name);
        if (kind != JsonToken.VALUE_TRUE && kind != JsonToken.VALUE_FALSE) {
            throw RefusedException.of(name);
        }
        return kind == JsonToken.VALUE_TRUE;
    }

    int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            char[] digits = wanted(name, JsonToken.VALUE_NUMBER_INT).texts().getFirst();
            return Integer.parseInt(new String(digits));
        } catch (NumberFormatException e) {
            throw RefusedException.of(name);
        }
    }

    private char[] characters(String name) {
        return wanted(name, JsonToken.VALUE_STRING).texts().getFirst();
    }

    private JsonMember wanted(String name, JsonToken kind) {
        JsonMember member = members.get(name);
        if (member == null || member.kind() != kind) {
            throw RefusedException.of(name);
        }
        return member;
    }

    private JsonToken kind(String name) {
        JsonMember member = members.get(name);
        return member == null ? JsonToken.VALUE_NULL : member.kind();
    }

    private static RefusedException malformed() {
        return new RefusedException(Status.BAD_REQUEST, "api.json.malformed");
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME_SHOWN));
    }

    @Override
    public void close() {
        members.values().forEach(JsonMember::close);
    }
}
