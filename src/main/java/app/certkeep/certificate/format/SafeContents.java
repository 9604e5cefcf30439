package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// SafeContents of PKCS#12 (RFC 7292, section 4.2), which may hold others of its kind.
final class SafeContents {

    private static final String BAG = "1.2.840.113549.1.12.10.1.";
    private static final String X509 = "1.2.840.113549.1.9.22.1";
    private static final String FRIENDLY_NAME = "1.2.840.113549.1.9.20";
    private static final int LONGEST_NAME = 400;

    private final Findings findings;
    private final Keyring keyring;

    SafeContents(Findings findings, Keyring keyring) {
        this.findings = findings;
        this.keyring = keyring;
    }

    void read(byte[] bags) throws RejectedException {
        Tlv sequence = Tlv.read(bags, 0, bags.length);
        Nesting.check(sequence);
        readBags(sequence);
    }

    private void readBags(Tlv sequence) throws RejectedException {
        Tlv.Children bags = sequence.sequence(Reason.KEY_DAMAGED);
        while (bags.more() && !findings.full()) {
            Tlv bag = bags.next();
            findings.attempt(() -> readBag(bag.sequence(Reason.KEY_DAMAGED)));
        }
    }

    private void readBag(Tlv.Children parts) throws RejectedException {
        String type = parts.next().oid();
        Tlv value = parts.next().children().next();
        switch (type) {
            case BAG + 1 -> findings.key(KeyReader.read(DerKind.PKCS8, value));
            case BAG + 2 -> EncryptedKeys.read(value, Pkcs12Reader.FORMAT, keyring, findings);
            case BAG + 3 -> readCertificate(value.sequence(Reason.CERTIFICATE_DAMAGED), parts);
            case BAG + 4 -> throw new RejectedException(Reason.REVOCATION_LIST);
            case BAG + 5 -> throw new RejectedException(Reason.SECRET_KEY, Pkcs12Reader.FORMAT);
            case BAG + 6 -> readBags(value);
            default -> throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "PKCS#12 " + type);
        }
    }

    private void readCertificate(Tlv.Children bag, Tlv.Children rest) throws RejectedException {
        if (!bag.next().oid().equals(X509)) {
            throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "SDSI");
        }
        byte[] der = Octets.next(bag.next().children(), Reason.CERTIFICATE_DAMAGED);
        findings.certificate(Tlv.read(der, 0, der.length), name(rest));
    }

    /// The friendly name among the attributes; a malformed one is none.
    private static Optional<String> name(Tlv.Children rest) {
        try {
            Tlv.Children attributes = rest.next().children();
            while (attributes.more()) {
                Tlv.Children attribute = attributes.next().children();
                if (attribute.next().oid().equals(FRIENDLY_NAME)) {
                    byte[] text = attribute.next().children().next().value();
                    return Optional.of(text(text)).filter(name -> !name.isBlank());
                }
            }
        } catch (RejectedException malformed) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String text(byte[] bmpString) {
        byte[] start = Arrays.copyOf(bmpString, Math.min(bmpString.length, LONGEST_NAME) & ~1);
        return new String(start, StandardCharsets.UTF_16BE);
    }
}
