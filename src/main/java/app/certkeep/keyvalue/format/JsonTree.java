package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON (RFC 8259) whose texts are wiped when it is closed. The parser refuses what is nested more
/// than 1,000 deep.
sealed interface JsonTree extends AutoCloseable {
    /// Something that has no text.
    JsonTree NOTHING = new Items(List.of());

    record Branch(Map<String, JsonTree> members) implements JsonTree {
        @Override
        public void close() {
            members.values().forEach(JsonTree::close);
        }
    }

    record Items(List<JsonTree> items) implements JsonTree {
        @Override
        public void close() {
            items.forEach(JsonTree::close);
        }
    }

    /// A text, number or truth value, as it is written.
    record Leaf(SecretBytes value, int line) implements JsonTree {
        @Override
        public void close() {
            value.close();
        }

        @Override
        public String toString() {
            return "Leaf[hidden]";
        }
    }

    @Override
    void close();

    /// The member of a name; nothing where there is none.
    default JsonTree at(String name) {
        return this instanceof Branch branch
                ? branch.members().getOrDefault(name, NOTHING)
                : NOTHING;
    }

    /// For names and notes; empty where it is no text.
    default String text() {
        return leaf().map(leaf -> new String(leaf.value().bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    default Optional<Leaf> leaf() {
        return this instanceof Leaf leaf ? Optional.of(leaf) : Optional.empty();
    }

    /// @return the caller closes it; empty where the text is no JSON object
    static Optional<Branch> of(char[] text) {
        try (JsonParser parser = JsonReader.FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            return Optional.of(branch(parser));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Branch branch(JsonParser parser) throws IOException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        Branch branch = new Branch(members);
        try {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                JsonTree before = members.put(name, value(parser));
                if (before != null) {
                    before.close();
                }
            }
            return branch;
        } catch (IOException | RuntimeException e) {
            branch.close();
            throw e;
        }
    }

    private static Items list(JsonParser parser) throws IOException {
        List<JsonTree> all = new ArrayList<>();
        Items items = new Items(all);
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                all.add(value(parser));
            }
            return items;
        } catch (IOException | RuntimeException e) {
            items.close();
            throw e;
        }
    }

    private static JsonTree value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> branch(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> NOTHING;
            default -> {
                int line = parser.currentTokenLocation().getLineNr();
                try (SecretText text = new SecretText()) {
                    char[] characters = parser.getTextCharacters();
                    int from = parser.getTextOffset();
                    for (int i = from; i < from + parser.getTextLength(); i++) {
                        text.append(characters[i]);
                    }
                    yield new Leaf(text.toUtf8(), line);
                }
            }
        };
    }
}
