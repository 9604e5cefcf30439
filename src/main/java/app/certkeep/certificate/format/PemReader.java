package app.certkeep.certificate.format;

import app.certkeep.certificate.format.PemBlock.Body;
import app.certkeep.certificate.format.PemBlock.Damaged;
import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Arrays;
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
                    "ANY PRIVATE KEY");

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
        } else if (body.encrypted() || label.equals("ENCRYPTED PRIVATE KEY")) {
            findings.reject(Rejection.of(Reason.KEY_ENCRYPTED));
        } else if (CERTIFICATES.contains(label)) {
            readDer(body, Reason.CERTIFICATE_DAMAGED);
        } else if (KEYS.contains(label)) {
            readDer(body, Reason.KEY_DAMAGED);
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

    private void readDer(Body body, Reason damaged) {
        try {
            Tlv element = Tlv.read(body.der(), 0, body.der().length);
            DerKind kind = DerKind.of(element);
            boolean wanted =
                    damaged == Reason.CERTIFICATE_DAMAGED
                            ? kind == DerKind.CERTIFICATE
                            : kind.isPrivateKey() || kind == DerKind.ENCRYPTED_PKCS8;
            if (wanted) {
                findings.add(kind, element);
            } else if (kind == DerKind.UNKNOWN) {
                Nesting.check(element);
                findings.reject(Rejection.of(damaged));
            } else {
                findings.reject(Rejection.of(Reason.LABEL_DOES_NOT_FIT, body.label()));
            }
        } catch (RejectedException e) {
            findings.reject(e.rejection());
        }
    }
}
