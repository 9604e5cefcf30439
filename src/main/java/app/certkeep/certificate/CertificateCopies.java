package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;
import app.certkeep.operation.Merged;
import app.certkeep.persistence.Change;
import app.certkeep.persistence.Transaction;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// All certificates of a user at once, out of the store and into it, within transactions of others.
/// Those in the trash stay out. Switches move without anybody being notified.
public final class CertificateCopies {
    private final UserStore store;
    private final Clock clock;
    private final CertificateStoring storing;
    private final KeyPairing pairing;

    CertificateCopies(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        storing = new CertificateStoring(store, clock, random, (all, event, facts) -> false);
        pairing = new KeyPairing(store, clock);
    }

    /// Hands out copies, one after the other; each is closed once it is taken.
    ///
    /// @return the names of those that are damaged, or whose keys or notes are: these go without
    public List<String> each(Transaction transaction, Consumer<CertificateCopy> taker) {
        CertificateRepository certificates = rows(transaction);
        List<String> damaged = new ArrayList<>();
        for (List<UUID> some : CertificateRepository.pieces(certificates.ids())) {
            List<CertificateEntity> entities = certificates.some(some);
            Map<UUID, CertificateContent> contents = certificates.contents(entities);
            Map<UUID, CertificateNoteEntity> notes =
                    new CertificateNoteRepository(transaction).all(some);
            for (CertificateEntity entity : entities) {
                CertificateContent content = contents.get(entity.id());
                if (content == null) {
                    damaged.add(entity.name());
                    continue;
                }
                SecretBytes key = keyOf(new StoredCertificate(entity, content), damaged);
                SecretBytes note = noteOf(entity, notes.get(entity.id()), damaged);
                try (CertificateCopy copy = copy(entity, content, note, key)) {
                    taker.accept(copy);
                }
            }
            certificates.forget();
        }
        return damaged;
    }

    private static CertificateCopy copy(
            CertificateEntity entity,
            CertificateContent content,
            SecretBytes note,
            SecretBytes key) {
        return new CertificateCopy(
                content.der(),
                entity.name(),
                entity.isActive(),
                TagList.fromColumn(entity.tags()),
                note,
                key);
    }

    private SecretBytes noteOf(
            CertificateEntity entity, @Nullable CertificateNoteEntity note, List<String> damaged) {
        try {
            return note == null ? nothing() : note.open(store.dataKey(), store.userId());
        } catch (IntegrityException e) {
            damaged.add(entity.name());
            return nothing();
        }
    }

    private static SecretBytes nothing() {
        return new SecretBytes(new byte[0]);
    }

    private SecretBytes keyOf(StoredCertificate stored, List<String> damaged) {
        try {
            return stored.openKey(store.dataKey()).orElseGet(CertificateCopies::nothing);
        } catch (IntegrityException e) {
            damaged.add(stored.entity().name());
            return nothing();
        }
    }

    /// Takes in what is new, with its name, switch, tags and notes. What is there keeps its own
    /// and gets its key where it had none.
    ///
    /// @param copies a few hundred at most; they stay their caller's to close
    public Merged merge(Transaction transaction, List<CertificateCopy> copies) {
        ImportTally tally = new ImportTally();
        Map<String, CertificateCopy> byFingerprint = new HashMap<>();
        List<CertificateStoring.Found> found = new ArrayList<>();
        List<KeyPairing.Found> keys = new ArrayList<>();
        try {
            for (CertificateCopy copy : copies) {
                Place place = new Place(copy.name(), 0);
                LoneItem.certificate(copy.der())
                        .ifPresentOrElse(
                                one -> {
                                    found.add(new CertificateStoring.Found(place, one));
                                    byFingerprint.putIfAbsent(one.sha256(), copy);
                                },
                                () ->
                                        tally.rejected(
                                                place, "certificate.rejected.certificate-damaged"));
                if (copy.key().length() > 0) {
                    LoneItem.key(copy.key())
                            .ifPresentOrElse(
                                    key -> keys.add(new KeyPairing.Found(place, key)),
                                    () ->
                                            tally.rejected(
                                                    place, "certificate.rejected.key-damaged"));
                }
            }
            storing.store(transaction, found, tally);
            dress(transaction, tally.report().importedIds(), byFingerprint);
            if (!keys.isEmpty()) {
                pairing.pair(transaction, keys, tally);
            }
        } finally {
            keys.forEach(one -> one.key().close());
        }
        ImportReport report = tally.report();
        return report.rejected().stream()
                .map(one -> Merged.oneRejected(one.file()))
                .reduce(
                        Merged.of(report.imported(), report.restored(), report.duplicates()),
                        Merged::and);
    }

    /// Gives new certificates the names, switches, tags and notes that they had.
    private void dress(
            Transaction transaction, List<UUID> ids, Map<String, CertificateCopy> copies) {
        if (ids.isEmpty()) {
            return;
        }
        CertificateRepository certificates = rows(transaction);
        Change change = certificates.change(clock.instant());
        for (CertificateEntity entity : certificates.requireAll(ids)) {
            CertificateCopy copy = copies.get(entity.sha256());
            if (copy != null) {
                String name = copy.name().strip();
                if (!name.isEmpty()) {
                    entity.rename(name, change);
                }
                entity.switchTo(copy.active(), change);
                entity.tag(TagList.ofStranger(copy.tags()), change);
                if (copy.notes().length() > 0) {
                    CertificateNoteEntity note = new CertificateNoteEntity(entity.id());
                    note.seal(store.dataKey(), store.userId(), copy.notes());
                    new CertificateNoteRepository(transaction).add(note);
                }
            }
        }
        certificates.flush();
    }

    private CertificateRepository rows(Transaction transaction) {
        return new CertificateRepository(transaction, store.userId());
    }
}
