package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.Item;
import app.certkeep.certificate.format.ItemReader;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.ParsedKey;
import app.certkeep.certificate.format.Unpacker;
import app.certkeep.crypto.Password;
import app.certkeep.failure.ConflictException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// One import. Files are read one after the other, outside any transaction; certificates are
/// stored as they come, 500 a transaction, and keys wait for the end, when every certificate they
/// could belong to is there. A run of up to 500 items is thus one transaction. Closing wipes the
/// keys.
final class ImportRun implements AutoCloseable {
    private final UserStore store;
    private final List<Password> passwords;
    private final CertificateStoring storing;
    private final KeyPairing pairing;
    private final ImportTally tally = new ImportTally();
    private final List<CertificateStoring.Found> certificates = new ArrayList<>();
    private final List<KeyPairing.Found> keys = new ArrayList<>();
    private int items;
    private long waitingBytes;

    /// @param passwords tried on whatever is locked; the caller closes them
    ImportRun(UserStore store, Clock clock, List<Password> passwords, CertificateStoring storing) {
        this.store = store;
        this.passwords = passwords;
        this.storing = storing;
        pairing = new KeyPairing(store, clock);
    }

    /// Whether somebody is to be told of what came in.
    boolean hasTold() {
        return storing.hasTold();
    }

    /// Whether the limit of a run is reached and reading on is useless.
    boolean isFull() {
        return items > ImportLimits.ITEMS;
    }

    void reject(String file, String reasonKey, Object... arguments) {
        if (countOne(new Place(file, 0))) {
            tally.rejected(new Place(file, 0), reasonKey, arguments);
        }
    }

    /// Takes what a file holds, and what an archive holds as if that were a folder; the caller
    /// wipes the bytes.
    void take(String file, byte[] bytes) {
        if (Unpacker.isArchive(bytes)) {
            new ArchiveOfRun(this, file).read(bytes);
        } else {
            takeItems(file, bytes);
        }
    }

    void takeItems(String file, byte[] bytes) {
        waitingBytes += bytes.length;
        for (Item item : ItemReader.read(bytes, passwords)) {
            take(new Place(file, item.index()), item);
        }
        if (waitingBytes > ImportLimits.BYTES_AT_ONCE) {
            storeCertificates();
        }
    }

    private void take(Place place, Item item) {
        boolean counted = countOne(place);
        switch (item) {
            case Item.CertificateItem(int index, ParsedCertificate certificate, var label)
                    when counted ->
                    take(place, certificate);
            case Item.PrivateKeyItem(int index, ParsedKey key) when counted -> take(place, key);
            case Item.RejectedItem(int index, var rejection) when counted ->
                    tally.rejected(place, rejection.messageKey(), rejection.arguments().toArray());
            case Item.LockedItem(int index, String format, boolean tried) when counted ->
                    tally.locked(place, format, tried);
            case Item.PrivateKeyItem(int index, ParsedKey key) -> key.close();
            case Item.CertificateItem _, Item.LockedItem _, Item.RejectedItem _ -> {}
        }
    }

    private boolean countOne(Place place) {
        items++;
        if (items == ImportLimits.ITEMS + 1) {
            tally.rejected(place, "certificate.rejected.run-too-long", ImportLimits.ITEMS);
        }
        return items <= ImportLimits.ITEMS;
    }

    private void take(Place place, ParsedCertificate certificate) {
        if (certificate.der().length > ImportLimits.DER_BYTES) {
            tally.rejected(place, ImportLimits.CERTIFICATE_TOO_LARGE, ImportLimits.DER_MIB);
            return;
        }
        certificates.add(new CertificateStoring.Found(place, certificate));
        if (certificates.size() == ImportLimits.ITEMS_AT_ONCE) {
            storeCertificates();
        }
    }

    private void take(Place place, ParsedKey key) {
        byte[] pkcs8 = key.pkcs8();
        java.util.Arrays.fill(pkcs8, (byte) 0);
        if (pkcs8.length > ImportLimits.KEY_BYTES) {
            key.close();
            tally.rejected(place, "certificate.rejected.key-too-long");
            return;
        }
        keys.add(new KeyPairing.Found(place, key));
    }

    private void storeCertificates() {
        change((transaction, counts) -> storing.store(transaction, certificates, counts));
        certificates.clear();
        waitingBytes = 0;
    }

    /// Runs one transaction, which counts for itself: the database may run it several times, and
    /// only the last time counts. Where somebody else imports the same certificate at this moment,
    /// it is a duplicate the second time.
    private void change(BiConsumer<Transaction, ImportTally> work) {
        try {
            tally.add(counted(work));
        } catch (ConflictException e) {
            tally.add(counted(work));
        }
    }

    private ImportTally counted(BiConsumer<Transaction, ImportTally> work) {
        return store.write(
                transaction -> {
                    ImportTally counts = new ImportTally();
                    work.accept(transaction, counts);
                    return counts;
                });
    }

    /// Stores what waits and pairs the keys.
    ImportReport finish() {
        int first = Math.min(keys.size(), ImportLimits.ITEMS_AT_ONCE);
        change(
                (transaction, counts) -> {
                    storing.store(transaction, certificates, counts);
                    pairing.pair(transaction, keys.subList(0, first), counts);
                    recordAt(first, transaction, counts);
                });
        for (int from = first; from < keys.size(); from += ImportLimits.ITEMS_AT_ONCE) {
            int to = Math.min(keys.size(), from + ImportLimits.ITEMS_AT_ONCE);
            List<KeyPairing.Found> some = keys.subList(from, to);
            change(
                    (transaction, counts) -> {
                        pairing.pair(transaction, some, counts);
                        recordAt(to, transaction, counts);
                    });
        }
        return tally.report();
    }

    /// The last transaction of a run takes down all of it.
    private void recordAt(int keysDone, Transaction transaction, ImportTally counts) {
        if (keysDone == keys.size()) {
            ImportTally all = new ImportTally();
            all.add(tally);
            all.add(counts);
            store.record(transaction, Deed.of(Action.CERTIFICATE_IMPORT, all.inShort()));
        }
    }

    @Override
    public void close() {
        keys.forEach(found -> found.key().close());
    }
}
