package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.crypto.RandomSource;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stores certificates that were found, each once a user. One that lies in the trash comes back.
final class CertificateStoring {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final CertificateOutbox outbox;
    private boolean told;

    CertificateStoring(
            UserStore store, Clock clock, RandomSource random, CertificateOutbox outbox) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.outbox = outbox;
    }

    /// Whether others are to be told of anything that was stored.
    boolean hasTold() {
        return told;
    }

    void store(Transaction transaction, List<Found> found, ImportTally tally) {
        if (found.isEmpty()) {
            return;
        }
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        // First of all: whoever imports the same at this moment waits, and then finds it present.
        Change change = certificates.change(clock.instant());
        Map<String, Optional<UUID>> present =
                certificates.present(found.stream().map(f -> f.certificate().sha256()).toList());
        Iterator<UUID> ids = random.newNeighbours(found.size()).iterator();
        List<StoredCertificate> added = new ArrayList<>();
        List<UUID> trashed = new ArrayList<>();
        for (Found one : found) {
            Optional<UUID> before = present.put(one.certificate().sha256(), Optional.empty());
            if (before != null) {
                before.ifPresentOrElse(trashed::add, tally::duplicate);
                continue;
            }
            CertificateEntity entity =
                    new CertificateEntity(ids.next(), store.userId(), one.certificate(), change);
            if (entity.fits()) {
                byte[] der = one.certificate().der();
                one.name().ifPresent(name -> entity.rename(name, change));
                added.add(new StoredCertificate(entity, new CertificateContent(entity.id(), der)));
                tally.imported(entity.id());
            } else {
                tally.rejected(
                        one.place(), ImportLimits.CERTIFICATE_TOO_LARGE, ImportLimits.DER_MIB);
            }
        }
        // In the order of the index by fingerprint, which then writes each of its pages once.
        added.sort(Comparator.comparing(one -> one.entity().sha256()));
        certificates.add(added);
        new WaitingKeys(store).give(transaction, added, change, tally);
        new CertificateTrashRepository(transaction, store.userId()).takeOut(trashed, change);
        tally.restored(trashed.size());
        tell(transaction, added, trashed);
    }

    private void tell(Transaction transaction, List<StoredCertificate> added, List<UUID> restored) {
        if (!added.isEmpty()) {
            told |=
                    outbox.record(
                            transaction,
                            CertificateEvent.CREATED,
                            () -> added.stream().map(one -> one.entity().facts()).toList());
        }
        if (!restored.isEmpty()) {
            CertificateRepository all = new CertificateRepository(transaction, store.userId());
            told |=
                    outbox.record(
                            transaction, CertificateEvent.RESTORED, () -> all.facts(restored));
        }
    }

    /// @param name chosen by the user in the place of its own
    record Found(Place place, ParsedCertificate certificate, Optional<String> name) {
        Found(Place place, ParsedCertificate certificate) {
            this(place, certificate, Optional.empty());
        }
    }
}
