package app.certkeep.certificate;

import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ItemReader;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.crypto.SecretBytes;

import java.util.List;
import java.util.Optional;

/// Reads bytes that have to be one certificate or one key and nothing else, as they left a store.
final class LoneItem {
    private LoneItem() {}

    /// Nothing where it is none, or larger than is kept.
    static Optional<ParsedCertificate> certificate(byte[] der) {
        if (der.length > ImportLimits.DER_BYTES) {
            return Optional.empty();
        }
        List<Item> items = ItemReader.read(der);
        if (items.size() == 1
                && items.getFirst()
                        instanceof Item.CertificateItem(int _, ParsedCertificate one, var _)) {
            return Optional.of(one);
        }
        close(items);
        return Optional.empty();
    }

    /// The key, which the caller closes; nothing where it is none, or longer than is kept.
    static Optional<ParsedKey> key(SecretBytes pkcs8) {
        if (pkcs8.length() > ImportLimits.KEY_BYTES) {
            return Optional.empty();
        }
        List<Item> items = ItemReader.read(pkcs8.bytes());
        if (items.size() == 1
                && items.getFirst() instanceof Item.PrivateKeyItem(int _, ParsedKey one)) {
            return Optional.of(one);
        }
        close(items);
        return Optional.empty();
    }

    private static void close(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Item.PrivateKeyItem(int _, ParsedKey key)) {
                key.close();
            }
        }
    }
}
