package app.certkeep.certificate.format;

import app.certkeep.crypto.Password;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The files under `src/test/resources/samples` and what OpenSSL says of them.
final class Samples {

    private static final Path ROOT = Path.of("src/test/resources/samples");

    private Samples() {}

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> read(String file) {
        return ItemReader.read(bytes(file));
    }

    /// With each password tried.
    static List<Item> read(String file, String... passwords) {
        return read(bytes(file), passwords);
    }

    static List<Item> read(byte[] file, String... passwords) {
        List<Password> all =
                Arrays.stream(passwords).map(text -> new Password(text.toCharArray())).toList();
        return ItemReader.read(file, all);
    }

    static List<Item.LockedItem> locked(List<Item> items) {
        return items.stream()
                .filter(Item.LockedItem.class::isInstance)
                .map(Item.LockedItem.class::cast)
                .toList();
    }

    /// The lines of a truth file.
    static List<Map<String, Object>> truth(String name) {
        try (var lines = Files.lines(ROOT.resolve("truth").resolve(name))) {
            return lines.filter(line -> !line.isBlank()).map(Samples::object).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(String line) {
        try {
            return JSON.std.mapFrom(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ParsedCertificate> certificates(List<Item> items) {
        return items.stream()
                .filter(Item.CertificateItem.class::isInstance)
                .map(item -> ((Item.CertificateItem) item).certificate())
                .toList();
    }

    static List<ParsedKey> keys(List<Item> items) {
        return items.stream()
                .filter(Item.PrivateKeyItem.class::isInstance)
                .map(item -> ((Item.PrivateKeyItem) item).key())
                .toList();
    }

    static List<Rejection.Reason> reasons(List<Item> items) {
        return items.stream()
                .filter(Item.RejectedItem.class::isInstance)
                .map(item -> ((Item.RejectedItem) item).rejection().reason())
                .toList();
    }
}
