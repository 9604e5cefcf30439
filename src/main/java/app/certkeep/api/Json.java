package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Writes JSON (RFC 8259) in UTF-8.
final class Json {
    /// Reads and writes without keeping buffers, which have secrets in them, for later.
    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                    .configure(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING, false)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build();

    private Json() {}

    /// @param value of maps, lists, texts, whole numbers, truth values, nulls, and secrets in
    ///     UTF-8, which become texts and stay their caller's to close
    /// @return the caller closes it
    static SecretBytes write(Object value) {
        try (WipedOutput output = new WipedOutput()) {
            try (JsonGenerator generator = FACTORY.createGenerator(output)) {
                write(value, generator);
            }
            return output.taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(@Nullable Object value, JsonGenerator to) throws IOException {
        switch (value) {
            case null -> to.writeNull();
            case String text -> to.writeString(text);
            case Boolean truth -> to.writeBoolean(truth);
            case Integer number -> to.writeNumber(number);
            case Long number -> to.writeNumber(number);
            case SecretBytes secret -> to.writeUTF8String(secret.bytes(), 0, secret.length());
            case Map<?, ?> members -> {
                to.writeStartObject();
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    to.writeFieldName(String.valueOf(member.getKey()));
                    write(member.getValue(), to);
                }
                to.writeEndObject();
            }
            case List<?> items -> {
                to.writeStartArray();
                for (Object item : items) {
                    write(item, to);
                }
                to.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        }
    }
}
