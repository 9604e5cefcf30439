package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// JKS and JCEKS, Java's older key stores. Certificates stand in clear; each private key may have
/// a password of its own. The source of the format is `sun.security.provider.JavaKeyStore`.
final class JavaKeyStores {

    private static final int DIGEST_OCTETS = 20;

    private final LengthReader in;
    private final String format;
    private final List<Findings.Step> steps = new ArrayList<>();
    private final Findings findings;
    private int version;

    private JavaKeyStores(byte[] file, String format, Findings findings) {
        in = new LengthReader(file, format);
        this.format = format;
        this.findings = findings;
    }

    static boolean isJks(byte[] file) {
        return TextOctets.startsWith(file, 0xfe, 0xed, 0xfe, 0xed);
    }

    static boolean isJceks(byte[] file) {
        return TextOctets.startsWith(file, 0xce, 0xce, 0xce, 0xce);
    }

    static void read(byte[] file, Findings findings) {
        String format = isJks(file) ? "JKS" : "JCEKS";
        findings.attempt(() -> new JavaKeyStores(file, format, findings).read());
    }

    /// The structure first, so that a store that is cut off gives nothing.
    private void read() throws RejectedException {
        in.skip(4);
        version = in.number();
        int count = in.number();
        if (version < 1 || version > 2 || count < 0) {
            throw in.damaged();
        }
        for (int i = 0; i < count && steps.size() <= ItemReader.MOST_ITEMS; i++) {
            readEntry();
        }
        if (steps.isEmpty()) {
            throw new RejectedException(Reason.NOTHING_INSIDE, format);
        }
        if (steps.size() <= ItemReader.MOST_ITEMS && in.remaining() != DIGEST_OCTETS) {
            throw in.damaged();
        }
        for (Findings.Step step : steps) {
            if (findings.full()) {
                return;
            }
            findings.attempt(step);
        }
    }

    private void readEntry() throws RejectedException {
        int type = in.number();
        Optional<String> alias = Optional.of(in.text()).filter(text -> !text.isBlank());
        in.skip(Long.BYTES);
        switch (type) {
            case 1 -> {
                readKey(in.block());
                int chain = in.number();
                for (int i = 0; i < chain && steps.size() <= ItemReader.MOST_ITEMS; i++) {
                    readCertificate(i == 0 ? alias : Optional.empty());
                }
            }
            case 2 -> readCertificate(alias);
            case 3 -> {
                SerializedObject.skip(in);
                steps.add(
                        () -> {
                            throw new RejectedException(Reason.SECRET_KEY, format);
                        });
            }
            default -> throw in.damaged();
        }
    }

    private void readKey(byte[] encrypted) {
        steps.add(
                () -> {
                    Tlv info = Tlv.read(encrypted, 0, encrypted.length);
                    Nesting.check(info);
                    EncryptedKeys.read(info, format, findings.keyring(), findings);
                });
    }

    private void readCertificate(Optional<String> alias) throws RejectedException {
        if (version == 2) {
            in.text();
        }
        byte[] der = in.block();
        steps.add(() -> findings.certificate(Tlv.read(der, 0, der.length), alias));
    }
}
