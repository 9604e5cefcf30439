package app.certkeep.certificate.format;

import app.certkeep.certificate.format.PemBlock.Body;
import app.certkeep.certificate.format.PemBlock.Damaged;
import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the blocks of a PEM file. The label has to agree with the content: a block that says one
/// thing and is another is refused, whichever of the two was meant.
final class PemReader {

    private static final Set<String> CERTIFICATES =
            Set.of("CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE", "TRUSTED CERTIFICATE");
    private static final Set<String> KEYS =
            Set.of(
                    "PRIVATE KEY",
                    "RSA PRIVATE KEY",
                    "EC PRIVATE KEY",
                    "DSA PRIVATE KEY",
                    "ED25519 PRIVATE KEY",
                    "ENCRYPTED PRIVATE KEY",
                    "ANY PRIVATE KEY");

    private static final Map<String, String> CONTAINERS =
            Map.of(
                    "PKCS7", "PKCS#7",
                    "PKCS #7 SIGNED DATA", "PKCS#7",
                    "CMS", "PKCS#7",
                    "PKCS12", "PKCS#12");
    private static final Set<DerKind> KEY_KINDS =
            EnumSet.of(
                    DerKind.PKCS8,
                    DerKind.PKCS1,
                    DerKind.SEC1,
                    DerKind.DSA,
                    DerKind.ENCRYPTED_PKCS8);
    private static final Set<DerKind> CONTAINER_KINDS = EnumSet.of(DerKind.PKCS7, DerKind.PKCS12);

    private final Findings findings;
    private Optional<Body> curveParameters = Optional.empty();

    private PemReader(Findings findings) {
        this.findings = findings;
    }

    /// Adds nothing if the text holds no block.
    static void read(byte[] text, Findings findings) {
        PemScanner scanner = new PemScanner(text);
        PemReader reader = new PemReader(findings);
        Optional<PemBlock> block = scanner.next();
        while (block.isPresent() && !findings.full()) {
            reader.accept(block.get());
            block = scanner.next();
        }
        reader.settleParameters(false);
    }

    private void accept(PemBlock block) {
        switch (block) {
            case Damaged damaged -> {
                settleParameters(false);
                findings.reject(damaged.rejection());
            }
            case Body body -> {
                settleParameters(body.label().equals("EC PRIVATE KEY"));
                accept(body);
                Arrays.fill(body.der(), (byte) 0);
            }
        }
    }

    private void accept(Body body) {
        String label = body.label();
        if (label.equals("EC PARAMETERS")) {
            curveParameters = Optional.of(body);
        } else if (body.encryption().isPresent()) {
            findings.attempt(() -> TraditionalKeys.read(body, findings));
        } else if (label.equals("OPENSSH PRIVATE KEY")) {
            findings.attempt(() -> OpenSshKeys.read(body.der(), findings));
        } else if (CERTIFICATES.contains(label)) {
            readDer(
                    body,
                    EnumSet.of(DerKind.CERTIFICATE),
                    Rejection.of(Reason.CERTIFICATE_DAMAGED));
        } else if (KEYS.contains(label)) {
            readDer(body, KEY_KINDS, Rejection.of(Reason.KEY_DAMAGED));
        } else if (CONTAINERS.containsKey(label)) {
            String format = CONTAINERS.get(label);
            readDer(body, CONTAINER_KINDS, Rejection.of(Reason.CONTAINER_DAMAGED, format));
        } else {
            findings.reject(ForeignFormats.block(label));
        }
    }

    /// OpenSSL writes the curve in a block of its own before an EC key that names it again.
    private void settleParameters(boolean keyFollows) {
        if (curveParameters.isPresent()) {
            if (keyFollows) {
                findings.pass();
            } else {
                findings.reject(
                        Rejection.of(
                                Reason.PARAMETERS_ONLY, curveParameters.orElseThrow().label()));
            }
            curveParameters = Optional.empty();
        }
    }

    private void readDer(Body body, Set<DerKind> wanted, Rejection damaged) {
        findings.attempt(
                () -> {
                    Tlv element = Tlv.read(body.der(), 0, body.der().length);
                    DerKind kind = DerKind.of(element);
                    if (wanted.contains(kind)) {
                        findings.add(kind, element);
                    } else if (kind == DerKind.UNKNOWN) {
                        Nesting.check(element);
                        findings.reject(damaged);
                    } else {
                        findings.reject(Rejection.of(Reason.LABEL_DOES_NOT_FIT, body.label()));
                    }
                });
    }
}
