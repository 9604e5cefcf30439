package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Arrays;
import java.util.Optional;

/// PKCS#12 (RFC 7292), bag by bag: key stores of libraries drop entries that they cannot pair.
final class Pkcs12Reader {

    static final String FORMAT = "PKCS#12";

    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

    private final Findings findings;
    private final SafeContents contents;
    private final Keyring keyring;

    private Pkcs12Reader(Findings findings, Keyring keyring) {
        this.findings = findings;
        this.keyring = keyring;
        contents = new SafeContents(findings, keyring);
    }

    static void read(Tlv pfx, Findings findings) throws RejectedException {
        Tlv.Children parts = pfx.children();
        parts.next();
        Tlv.Children content = parts.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        if (!content.next().oid().equals(DATA)) {
            throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "PKCS#12 with a signature");
        }
        byte[] safe = octets(content);
        try {
            if (!parts.more()) {
                new Pkcs12Reader(findings, findings.keyring()).readSafe(safe);
                return;
            }
            Pkcs12Mac mac = new Pkcs12Mac(parts.next(), safe);
            Optional<Candidate> fitting =
                    findings.keyring().open(c -> mac.fits(c) ? Optional.of(c) : Optional.empty());
            if (fitting.isPresent()) {
                Keyring keyring = findings.keyring().startingWith(fitting.get());
                new Pkcs12Reader(findings, keyring).readSafe(safe);
            } else {
                findings.locked(FORMAT);
            }
        } finally {
            Arrays.fill(safe, (byte) 0);
        }
    }

    /// AuthenticatedSafe, a sequence of ContentInfo.
    private void readSafe(byte[] safe) throws RejectedException {
        Tlv sequence = Tlv.read(safe, 0, safe.length);
        Nesting.check(sequence);
        Tlv.Children infos = sequence.sequence(Reason.KEY_DAMAGED);
        int before = findings.count();
        while (infos.more() && !findings.full()) {
            Tlv info = infos.next();
            findings.attempt(() -> readInfo(info));
        }
        if (findings.count() == before) {
            throw new RejectedException(Reason.NOTHING_INSIDE, FORMAT);
        }
    }

    private void readInfo(Tlv info) throws RejectedException {
        Tlv.Children content = info.sequence(Reason.KEY_DAMAGED);
        String type = content.next().oid();
        switch (type) {
            case DATA -> {
                byte[] bags = octets(content);
                contents.read(bags);
                Arrays.fill(bags, (byte) 0);
            }
            case ENCRYPTED_DATA -> readEncrypted(content.next().children().next());
            default -> throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "PKCS#12 " + type);
        }
    }

    private void readEncrypted(Tlv encryptedData) throws RejectedException {
        Tlv.Children parts = encryptedData.sequence(Reason.KEY_DAMAGED);
        parts.next();
        Tlv.Children content = parts.next(Tlv.SEQUENCE, Reason.KEY_DAMAGED).children();
        content.next();
        PasswordCipher cipher = new PasswordCipher(content.next());
        byte[] encrypted = Octets.of(content.next());
        Optional<byte[]> bags =
                keyring.open(
                        candidate ->
                                cipher.decrypt(encrypted, candidate)
                                        .filter(plain -> looksLikeBags(plain)));
        if (bags.isEmpty()) {
            findings.locked(FORMAT);
            return;
        }
        contents.read(bags.get());
        Arrays.fill(bags.get(), (byte) 0);
    }

    private static boolean looksLikeBags(byte[] plain) {
        return EncryptedKeys.element(plain)
                .filter(bags -> bags.is(Tlv.SEQUENCE))
                .filter(bags -> !bags.children().more() || bags.children().nextTag() == 0x30)
                .isPresent();
    }

    /// The OCTET STRING in an explicit `[0]`.
    private static byte[] octets(Tlv.Children content) throws RejectedException {
        return Octets.next(content.next().children(), Reason.KEY_DAMAGED);
    }
}
