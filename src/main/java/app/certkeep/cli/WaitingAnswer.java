package app.certkeep.cli;

import app.certkeep.certificate.WaitingKey;
import app.certkeep.certificate.format.PemWriter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A waiting key and its request in answers, never with the private key.
final class WaitingAnswer {
    private WaitingAnswer() {}

    static Map<String, Object> json(WaitingKey key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", key.id().toString());
        json.put("name", key.name());
        json.put("keyAlgorithm", key.algorithm());
        json.put("keySize", key.bits());
        json.put("createdAt", Times.iso(key.createdAt()));
        json.put("publicKey", text(PemWriter.publicKey(key.publicKey())));
        json.put("request", request(key).orElse(null));
        return json;
    }

    static Table list(List<WaitingKey> keys, Printer printer) {
        return new Table(
                printer.headings("id", "name", "key", "request", "added"),
                keys.stream().map(key -> row(key, printer)).toList());
    }

    private static List<String> row(WaitingKey key, Printer printer) {
        boolean made = key.request().isPresent();
        return List.of(
                ShortId.of(key.id()),
                key.name(),
                key.algorithm() + " " + key.bits(),
                printer.text(made ? "cli.make.request-there" : "cli.make.request-missing"),
                Times.toTheSecond(key.createdAt()));
    }

    /// In PEM.
    static Optional<String> request(WaitingKey key) {
        return key.request().map(PemWriter::request).map(WaitingAnswer::text);
    }

    private static String text(byte[] pem) {
        return new String(pem, StandardCharsets.US_ASCII);
    }
}
