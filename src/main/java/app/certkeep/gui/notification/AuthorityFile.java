package app.certkeep.gui.notification;

import app.certkeep.failure.InvalidInputException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// A file with certificates of an authority, as text for a form.
final class AuthorityFile {
    /// More than the service takes, which says so.
    private static final int MOST_READ = 256 * 1024;

    private static final int DER_SEQUENCE = 0x30;
    private static final int PEM_LINE = 64;

    private AuthorityFile() {}

    /// @throws InvalidInputException where it cannot be read
    static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_READ);
            return bytes.length > 0 && bytes[0] == DER_SEQUENCE
                    ? pem(bytes)
                    : new String(bytes, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "the file of certificates cannot be read",
                    "notifications.form.authority.unreadable",
                    String.valueOf(file.getFileName()));
        }
    }

    private static String pem(byte[] der) {
        byte[] end = {'\n'};
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(PEM_LINE, end).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }
}
