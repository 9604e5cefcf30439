package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Tells what a file is that Certkeep does not read, so that the message can say so.
final class ForeignFormats {

    private static final List<String> SSH_PUBLIC_KEYS =
            List.of("ssh-rsa ", "ssh-dss ", "ssh-ed25519 ", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-");

    private ForeignFormats() {}

    /// From the first line of a text without PEM blocks.
    static Optional<Rejection> text(byte[] text) {
        String start =
                new String(text, 0, Math.min(text.length, 40), StandardCharsets.ISO_8859_1)
                        .stripLeading();
        return SSH_PUBLIC_KEYS.stream().anyMatch(start::startsWith)
                ? Optional.of(Rejection.of(Reason.SSH_PUBLIC_KEY))
                : Optional.empty();
    }

    /// From the label of a PEM block.
    static Rejection block(String label) {
        return switch (label) {
            case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" ->
                    Rejection.of(Reason.CERTIFICATE_REQUEST);
            case "X509 CRL", "CRL" -> Rejection.of(Reason.REVOCATION_LIST);
            case "ATTRIBUTE CERTIFICATE" ->
                    Rejection.of(Reason.FORMAT_UNSUPPORTED, "attribute certificate");
            case "SSH2 PUBLIC KEY" -> Rejection.of(Reason.SSH_PUBLIC_KEY);
            default -> byEnd(label);
        };
    }

    private static Rejection byEnd(String label) {
        if (label.endsWith("PUBLIC KEY")) {
            return Rejection.of(Reason.PUBLIC_KEY);
        }
        if (label.endsWith(" PARAMETERS")) {
            return Rejection.of(Reason.PARAMETERS_ONLY, label);
        }
        return label.endsWith("PRIVATE KEY")
                ? Rejection.of(Reason.FORMAT_UNSUPPORTED, label)
                : Rejection.of(Reason.BLOCK_UNKNOWN, label);
    }
}
