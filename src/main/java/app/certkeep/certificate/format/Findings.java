package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Item.CertificateItem;
import app.certkeep.certificate.format.Item.LockedItem;
import app.certkeep.certificate.format.Item.PrivateKeyItem;
import app.certkeep.certificate.format.Item.RejectedItem;
import app.certkeep.certificate.format.Rejection.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the items of one file and numbers its blocks.
final class Findings {

    private final Keyring keyring;
    private final List<Item> items = new ArrayList<>();
    private int index;

    Findings(Keyring keyring) {
        this.keyring = keyring;
    }

    /// The passwords to try.
    Keyring keyring() {
        return keyring;
    }

    /// Reads an encoding of whatever kind and says what it was if it holds nothing to keep.
    void add(DerKind kind, Tlv element) {
        attempt(
                () -> {
                    Nesting.check(element);
                    switch (kind) {
                        case CERTIFICATE -> certificate(element, Optional.empty());
                        case PKCS8, PKCS1, SEC1, DSA -> key(KeyReader.read(kind, element));
                        case ENCRYPTED_PKCS8 ->
                                EncryptedKeys.read(element, "PKCS#8", keyring, this);
                        case PKCS12 -> Pkcs12Reader.read(element, this);
                        case PKCS7 -> CmsReader.read(element, this);
                        case PUBLIC_KEY -> throw new RejectedException(Reason.PUBLIC_KEY);
                        case CERTIFICATE_REQUEST ->
                                throw new RejectedException(Reason.CERTIFICATE_REQUEST);
                        case REVOCATION_LIST -> throw new RejectedException(Reason.REVOCATION_LIST);
                        case UNKNOWN -> throw new RejectedException(Reason.NOTHING_RECOGNISED);
                    }
                });
    }

    /// Takes a step, whose failure is a rejected item.
    void attempt(Step step) {
        try {
            step.take();
        } catch (RejectedException e) {
            reject(e.rejection());
        }
    }

    /// @param label how a container calls it
    void certificate(Tlv element, Optional<String> label) throws RejectedException {
        Nesting.check(element);
        items.add(new CertificateItem(index, CertificateReader.read(element), label));
        index++;
    }

    void key(ParsedKey key) {
        items.add(new PrivateKeyItem(index, key));
        index++;
    }

    /// The key, or that none of the passwords gave one.
    ///
    /// @param format of what is locked
    void keyOrLocked(Optional<ParsedKey> key, String format) {
        key.ifPresentOrElse(this::key, () -> locked(format));
    }

    void locked(String format) {
        items.add(new LockedItem(index, format, keyring.given()));
        index++;
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
        if (items.size() == ItemReader.MOST_ITEMS) {
            reject(Rejection.of(Reason.TOO_MANY_ITEMS, ItemReader.MOST_ITEMS));
        }
        return true;
    }

    boolean isEmpty() {
        return index == 0;
    }

    /// How many blocks there were so far.
    int count() {
        return index;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    @FunctionalInterface
    interface Step {
        void take() throws RejectedException;
    }
}
