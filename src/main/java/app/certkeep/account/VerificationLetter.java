package app.certkeep.account;

import app.certkeep.mail.Letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The letter that brings a code: the first line of its text is the subject.
record VerificationLetter(String to, String name) {
    private static final String TEXT = "/mail/verification.txt";

    Letter withCode(String code) {
        String text = text().replace("{code}", code).replace("{name}", name);
        int end = text.indexOf('\n');
        return new Letter(to, text.substring(0, end), text.substring(end + 1));
    }

    private static String text() {
        try (InputStream stream =
                Objects.requireNonNull(VerificationLetter.class.getResourceAsStream(TEXT))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
