package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.util.Arrays;
import java.util.Optional;

/// EncryptedPrivateKeyInfo of RFC 5958, alone or in a container.
final class EncryptedKeys {

    private EncryptedKeys() {}

    /// @param format what is locked if no password fits
    static void read(Tlv info, String format, Keyring keyring, Findings findings)
            throws RejectedException {
        Tlv.Children parts = info.sequence(Reason.KEY_DAMAGED);
        PasswordCipher cipher = new PasswordCipher(parts.next());
        byte[] encrypted = Octets.next(parts, Reason.KEY_DAMAGED);
        findings.keyOrLocked(
                keyring.open(candidate -> key(cipher.decrypt(encrypted, candidate))), format);
    }

    /// The key if this is one; otherwise the password was wrong. Wipes what was decrypted.
    static Optional<ParsedKey> key(Optional<byte[]> decrypted) throws RejectedException {
        if (decrypted.isEmpty()) {
            return Optional.empty();
        }
        byte[] plain = decrypted.get();
        try {
            Optional<Tlv> element = element(plain);
            DerKind kind = element.map(DerKind::of).orElse(DerKind.UNKNOWN);
            return kind.isPrivateKey()
                    ? Optional.of(KeyReader.read(kind, element.orElseThrow()))
                    : Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// The encoding, unless this is noise.
    static Optional<Tlv> element(byte[] decrypted) {
        try {
            Tlv element = Tlv.read(decrypted, 0, decrypted.length);
            Nesting.check(element);
            return Optional.of(element);
        } catch (RejectedException noise) {
            return Optional.empty();
        }
    }
}
