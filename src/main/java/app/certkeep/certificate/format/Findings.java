package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Item.CertificateItem;
import app.certkeep.certificate.format.Item.PrivateKeyItem;
import app.certkeep.certificate.format.Item.RejectedItem;
import app.certkeep.certificate.format.Rejection.Reason;

import java.util.ArrayList;
import java.util.List;

/// Collects the items of one file and numbers its blocks.
final class Findings {

    private final List<Item> items = new ArrayList<>();
    private int index;

    /// Reads an encoding that may be a certificate or a key and says what it was otherwise.
    void add(DerKind kind, Tlv element) {
        try {
            Nesting.check(element);
            switch (kind) {
                case CERTIFICATE ->
                        items.add(new CertificateItem(index, CertificateReader.read(element)));
                case PKCS8, PKCS1, SEC1, DSA ->
                        items.add(new PrivateKeyItem(index, KeyReader.read(kind, element)));
                case ENCRYPTED_PKCS8 -> throw new RejectedException(Reason.KEY_ENCRYPTED);
                case PUBLIC_KEY -> throw new RejectedException(Reason.PUBLIC_KEY);
                case CERTIFICATE_REQUEST -> throw new RejectedException(Reason.CERTIFICATE_REQUEST);
                case REVOCATION_LIST -> throw new RejectedException(Reason.REVOCATION_LIST);
                case PKCS12 -> throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "PKCS#12");
                case PKCS7 -> throw new RejectedException(Reason.FORMAT_UNSUPPORTED, "PKCS#7");
                case UNKNOWN -> throw new RejectedException(Reason.NOTHING_RECOGNISED);
            }
            index++;
        } catch (RejectedException e) {
            reject(e.rejection());
        }
    }

    void reject(Rejection rejection) {
        items.add(new RejectedItem(index, rejection));
        index++;
    }

    /// Counts a block that is fine but is no item.
    void pass() {
        index++;
    }

    /// Whether the file may go on; says so once if it may not.
    boolean full() {
        if (items.size() < ItemReader.MOST_ITEMS) {
            return false;
        }
        reject(Rejection.of(Reason.TOO_MANY_ITEMS, ItemReader.MOST_ITEMS));
        return true;
    }

    boolean isEmpty() {
        return index == 0;
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
