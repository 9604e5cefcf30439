package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The description of the local API, in OpenAPI 3.1.
public final class OpenApiDocument {
    private static final String FILE = "/api/openapi.json";

    private OpenApiDocument() {}

    /// JSON in UTF-8.
    public static byte[] bytes() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answer answer() {
        return Answer.of(Status.OK, Answer.JSON, new SecretBytes(bytes()));
    }
}
