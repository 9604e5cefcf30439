package app.certkeep.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.KEM;
import javax.crypto.SecretKey;

/// The private half of an X25519 key pair, wiped when closed; copies that the JDK makes while it
/// computes are left to its garbage collector.
public final class PrivateSealingKey implements AutoCloseable {
    /// Length of what DHKEM puts before the envelope (RFC 9180, table 2).
    private static final int ENCAPSULATION = 32;

    private final SecretBytes pkcs8;

    PrivateSealingKey(byte[] owned) {
        pkcs8 = new SecretBytes(owned);
    }

    /// Takes up what [#wrap] made with the same data key.
    ///
    /// @throws app.certkeep.failure.IntegrityException where it does not open
    public static PrivateSealingKey unwrap(byte[] wrapped, DataKey dataKey, Binding binding) {
        return new PrivateSealingKey(dataKey.open(binding, wrapped).bytes());
    }

    public byte[] wrap(DataKey dataKey, Binding binding) {
        return dataKey.seal(binding, pkcs8.bytes());
    }

    /// The data key that was sealed to the other half; nothing where it was sealed to another key
    /// or for another place, or is damaged.
    public Optional<DataKey> openDataKey(byte[] sealed, Binding binding, RandomSource random) {
        return open(sealed, binding).map(opened -> new DataKey(opened.bytes(), random));
    }

    /// As [#openDataKey], for a key of this kind.
    public Optional<PrivateSealingKey> openKey(byte[] sealed, Binding binding) {
        return open(sealed, binding).map(opened -> new PrivateSealingKey(opened.bytes()));
    }

    /// The key itself as PKCS#8 (RFC 8410), valid until [#close].
    byte[] encoded() {
        return pkcs8.bytes();
    }

    private Optional<SecretBytes> open(byte[] sealed, Binding binding) {
        if (sealed.length <= ENCAPSULATION) {
            return Optional.empty();
        }
        Optional<RawKey> sealing = decapsulate(Arrays.copyOf(sealed, ENCAPSULATION));
        byte[] envelope = Arrays.copyOfRange(sealed, ENCAPSULATION, sealed.length);
        Optional<SecretBytes> opened = sealing.flatMap(k -> Envelope.open(k, binding, envelope));
        sealing.ifPresent(RawKey::destroy);
        return opened;
    }

    private Optional<RawKey> decapsulate(byte[] encapsulation) {
        try {
            var key =
                    KeyFactory.getInstance(PublicSealingKey.ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8.bytes()));
            return Optional.of(
                    keyOf(
                            KEM.getInstance("DHKEM")
                                    .newDecapsulator(key)
                                    .decapsulate(encapsulation)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static RawKey keyOf(SecretKey shared) {
        byte[] bytes = shared.getEncoded();
        RawKey derived = Hkdf.derive(bytes, "certkeep/1/sealed-key");
        Arrays.fill(bytes, (byte) 0);
        return derived;
    }

    @Override
    public void close() {
        pkcs8.close();
    }

    @Override
    public String toString() {
        return "PrivateSealingKey[hidden]";
    }
}
