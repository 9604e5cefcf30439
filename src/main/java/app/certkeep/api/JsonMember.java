package app.certkeep.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The value of one member of an object.
///
/// @param texts of a list all, of a text or number the one; wiped when it is closed
record JsonMember(JsonToken kind, List<char[]> texts) implements AutoCloseable {

    /// @param name for what is said of one that is nothing of the kind
    static JsonMember read(String name, JsonParser parser) throws IOException {
        JsonMember member = new JsonMember(parser.currentToken(), new ArrayList<>());
        try {
            member.fill(name, parser);
            return member;
        } catch (IOException | RuntimeException e) {
            member.close();
            throw e;
        }
    }

    private void fill(String name, JsonParser parser) throws IOException {
        switch (kind) {
            case VALUE_STRING, VALUE_NUMBER_INT -> texts.add(text(parser));
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
            case START_ARRAY -> {
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    texts.add(text(parser));
                }
                if (parser.currentToken() != JsonToken.END_ARRAY) {
                    throw RefusedException.of(name);
                }
            }
            default -> throw RefusedException.of(name);
        }
    }

    private static char[] text(JsonParser parser) throws IOException {
        int from = parser.getTextOffset();
        char[] text =
                Arrays.copyOfRange(parser.getTextCharacters(), from, from + parser.getTextLength());
        if (!isWhole(text)) {
            Arrays.fill(text, '\0');
            throw new RefusedException(Status.UNPROCESSABLE_CONTENT, "failure.text");
        }
        return text;
    }

    /// Half of a pair stands for no character, and would be stored as another.
    private static boolean isWhole(char[] text) {
        int at = 0;
        while (at < text.length) {
            int character = Character.codePointAt(text, at);
            if (Character.getType(character) == Character.SURROGATE) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    @Override
    public void close() {
        texts.forEach(text -> Arrays.fill(text, '\0'));
    }
}
