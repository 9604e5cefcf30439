package app.certkeep.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/// Code for receivers that checks a signature, as the README shows it.
public enum SignatureCheck {
    PYTHON,
    JAVASCRIPT,
    JAVA,
    SH;

    /// The language, in words for a person.
    public String messageKey() {
        return "notifications.check." + word();
    }

    public String code() {
        try (InputStream in =
                SignatureCheck.class.getResourceAsStream("/snippets/verify-" + word() + ".txt")) {
            byte[] text =
                    Objects.requireNonNull(in, "a snippet is part of the program").readAllBytes();
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
