package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.ConflictException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Stores what an import found, 500 certificates and their keys a transaction. A commit of up to
/// 500 items is thus one transaction. See decision 0030.
final class InboxCommit {
    private final UserStore store;
    private final Runnable afterCommit;
    private final CertificateStoring storing;
    private final KeyPairing pairing;

    InboxCommit(
            UserStore store,
            Clock clock,
            RandomSource random,
            CertificateOutbox outbox,
            Runnable afterCommit) {
        this.store = store;
        this.afterCommit = afterCommit;
        storing = new CertificateStoring(store, clock, random, outbox);
        pairing = new KeyPairing(store, clock);
    }

    /// Stores what is not left out.
    ImportOutcome run(List<InboxItem> items, InboxChoices choices, ImportProgress progress) {
        return store.attempt(
                Deed.of(Action.CERTIFICATE_IMPORT),
                () -> {
                    try {
                        return stored(items, choices, progress);
                    } finally {
                        // Also where a later transaction failed.
                        if (storing.hasTold()) {
                            afterCommit.run();
                        }
                    }
                });
    }

    private ImportOutcome stored(
            List<InboxItem> items, InboxChoices choices, ImportProgress progress) {
        ImportTally tally = new ImportTally();
        List<InboxBatch> batches = batches(items, choices, tally);
        int all = batches.stream().mapToInt(InboxBatch::size).sum();
        int done = 0;
        for (InboxBatch batch : batches) {
            if (!progress.at(done, all)) {
                store.change(transaction -> record(transaction, tally));
                return new ImportOutcome(tally.report(), false);
            }
            store(batch, batch == batches.getLast(), tally);
            done += batch.size();
        }
        return new ImportOutcome(tally.report(), true);
    }

    private static List<InboxBatch> batches(
            List<InboxItem> items, InboxChoices choices, ImportTally tally) {
        List<CertificateStoring.Found> certificates = new ArrayList<>();
        List<KeyPairing.Found> keys = new ArrayList<>();
        for (InboxItem item : items) {
            if (choices.isLeftOut(item)) {
                continue;
            }
            switch (item) {
                case InboxItem.OfCertificate one ->
                        certificates.add(
                                new CertificateStoring.Found(
                                        one.place(), one.certificate(), choices.name(one)));
                case InboxItem.OfKey one -> keys.add(new KeyPairing.Found(one.place(), one.key()));
                case InboxItem.Refused one -> tally.rejected(one.why());
            }
        }
        return InboxBatch.of(certificates, keys);
    }

    /// The last transaction takes down all of it.
    private void store(InboxBatch batch, boolean last, ImportTally tally) {
        change(
                tally,
                (transaction, counts) -> {
                    storing.store(transaction, batch.certificates(), counts);
                    pairing.pair(transaction, batch.keys(), counts);
                    if (last) {
                        ImportTally all = new ImportTally();
                        all.add(tally);
                        all.add(counts);
                        record(transaction, all);
                    }
                });
    }

    /// Runs one transaction, which counts for itself: the database may run it several times, and
    /// only the last time counts. Where somebody else imports the same certificate at this moment,
    /// it is a duplicate the second time.
    private void change(ImportTally tally, BiConsumer<Transaction, ImportTally> work) {
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

    private void record(Transaction transaction, ImportTally counts) {
        store.record(transaction, Deed.of(Action.CERTIFICATE_IMPORT, counts.inShort()));
    }
}
