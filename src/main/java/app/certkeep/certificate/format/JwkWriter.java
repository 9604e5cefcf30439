package app.certkeep.certificate.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes keys as JSON Web Keys (RFC 7517, RFC 7518, RFC 8037), with the certificates that are
/// about them. The id of a key is its thumbprint (RFC 7638).
public final class JwkWriter {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final List<String> RSA_SECRETS = List.of("d", "p", "q", "dp", "dq", "qi");
    private static final Map<String, String> CURVES =
            Map.of(
                    "1.2.840.10045.3.1.7",
                    "P-256",
                    "1.3.132.0.34",
                    "P-384",
                    "1.3.132.0.35",
                    "P-521",
                    "1.3.132.0.10",
                    "secp256k1",
                    Algorithms.ED25519,
                    "Ed25519",
                    Algorithms.ED448,
                    "Ed448");

    private JwkWriter() {}

    /// One key.
    ///
    /// @param chain the certificate of the key and those above it
    /// @param pkcs8 PrivateKeyInfo; empty for the public key alone
    /// @return to be wiped; empty where there is no such key in JSON
    public static Optional<byte[]> key(List<byte[]> chain, byte[] pkcs8) {
        return written(chain, pkcs8).map(text -> text.add("\n").take());
    }

    /// As [#key], in a set of one.
    public static Optional<byte[]> set(List<byte[]> chain, byte[] pkcs8) {
        return written(chain, pkcs8)
                .map(
                        text ->
                                new SecretText()
                                        .add("{\"keys\":[")
                                        .addAndWipe(text.take())
                                        .add("]}\n")
                                        .take());
    }

    private static Optional<SecretText> written(List<byte[]> chain, byte[] pkcs8) {
        Optional<KeyNumbers> found = KeyNumbers.of(chain.getFirst(), pkcs8);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (KeyNumbers numbers = found.get()) {
            boolean known = numbers.curve().isEmpty() || CURVES.containsKey(numbers.curve());
            return known ? Optional.of(written(chain, numbers)) : Optional.empty();
        }
    }

    private static SecretText written(List<byte[]> chain, KeyNumbers numbers) {
        String required = required(numbers);
        SecretText text =
                new SecretText().add("{" + required).add(",\"kid\":\"" + thumbprint(required));
        List<String> names = numbers.kind() == KeyNumbers.Kind.RSA ? RSA_SECRETS : List.of("d");
        for (int i = 0; i < numbers.secret().size(); i++) {
            text.add("\",\"" + names.get(i) + "\":\"");
            text.addAndWipe(BASE64_URL.encode(numbers.secret().get(i)));
        }
        String certificates =
                chain.stream()
                        .map(der -> "\"" + Base64.getEncoder().encodeToString(der) + "\"")
                        .collect(Collectors.joining(","));
        byte[] digest = Digests.named("SHA-256").digest(chain.getFirst());
        return text.add("\",\"x5c\":[" + certificates + "]")
                .add(",\"x5t#S256\":\"" + BASE64_URL.encodeToString(digest) + "\"}");
    }

    /// The members that a thumbprint covers, in their order.
    private static String required(KeyNumbers numbers) {
        List<String> open = numbers.open().stream().map(BASE64_URL::encodeToString).toList();
        String curve = CURVES.getOrDefault(numbers.curve(), "");
        return switch (numbers.kind()) {
            case RSA ->
                    "\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"".formatted(open.get(1), open.get(0));
            case EC ->
                    "\"crv\":\"%s\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\""
                            .formatted(curve, open.get(0), open.get(1));
            case EDWARDS ->
                    "\"crv\":\"%s\",\"kty\":\"OKP\",\"x\":\"%s\"".formatted(curve, open.get(0));
        };
    }

    private static String thumbprint(String required) {
        byte[] canonical = ("{" + required + "}").getBytes(StandardCharsets.UTF_8);
        return BASE64_URL.encodeToString(Digests.named("SHA-256").digest(canonical));
    }
}
