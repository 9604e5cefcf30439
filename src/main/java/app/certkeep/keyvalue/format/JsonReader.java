package app.certkeep.keyvalue.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads one JSON object (RFC 8259). Objects within it are folders; numbers and truth values are
/// taken as they are written, arrays as JSON. A null has no value and is unreadable.
final class JsonReader {
    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                    // Buffers with values in them are not to be kept for later.
                    .configure(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING, false)
                    .build();

    private final char[] text;
    private final List<FileEntry> entries = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();

    JsonReader(char[] text) {
        this.text = text;
    }

    /// Where it stops being JSON, that line is unreadable, and nothing of it counts.
    FileContent read() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                object(parser);
            } catch (JsonProcessingException e) {
                entries.forEach(FileEntry::close);
                entries.clear();
                unreadable.clear();
                unreadable.add(Math.max(1, parser.currentLocation().getLineNr()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileContent(List.copyOf(entries), List.copyOf(unreadable));
    }

    private void object(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            unreadable.add(1);
            return;
        }
        String name = "";
        int open = 1;
        while (open > 0) {
            switch (parser.nextToken()) {
                case FIELD_NAME -> name = parser.currentName();
                case START_OBJECT -> {
                    folders.addLast(name);
                    open++;
                }
                case END_OBJECT -> {
                    folders.pollLast();
                    open--;
                }
                case null -> throw new JsonEOFException(parser, null, "the object does not end");
                default -> value(parser, name);
            }
        }
        if (parser.nextToken() != null) {
            unreadable.add(parser.currentTokenLocation().getLineNr());
        }
    }

    private void value(JsonParser parser, String name) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        try (SecretText value = new SecretText()) {
            switch (parser.currentToken()) {
                case VALUE_NULL -> unreadable.add(line);
                case START_ARRAY -> {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    int to = (int) parser.currentLocation().getCharOffset();
                    add(value, text, from, to - from);
                    keep(name, value, line);
                }
                default -> {
                    add(
                            value,
                            parser.getTextCharacters(),
                            parser.getTextOffset(),
                            parser.getTextLength());
                    keep(name, value, line);
                }
            }
        }
    }

    private static void add(SecretText value, char[] characters, int from, int length) {
        for (int i = from; i < from + length; i++) {
            value.append(characters[i]);
        }
    }

    private void keep(String name, SecretText value, int line) {
        String folder = folders.isEmpty() ? "" : String.join("/", folders) + "/";
        entries.add(new FileEntry(folder + name, value.toUtf8(), "", line));
    }
}
