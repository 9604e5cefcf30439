package app.certkeep.making;

import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ItemReader;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.failure.IntegrityException;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

import java.util.List;

/// A key pair for the time in which something is made with it. Closing wipes the private half.
record KeyInUse(ParsedKey key, SubjectPublicKeyInfo publicKey) implements AutoCloseable {

    /// @param pkcs8 stays its owner's, who wipes it
    /// @param publicKey SubjectPublicKeyInfo, DER
    /// @throws IntegrityException where the private key cannot be read any more
    static KeyInUse of(byte[] pkcs8, byte[] publicKey) {
        List<Item> items = ItemReader.read(pkcs8);
        if (items.getFirst() instanceof Item.PrivateKeyItem(int _, ParsedKey key)) {
            return new KeyInUse(key, SubjectPublicKeyInfo.getInstance(publicKey));
        }
        throw new IntegrityException("a kept private key cannot be read", "making.key.unreadable");
    }

    @Override
    public void close() {
        key.close();
    }
}
