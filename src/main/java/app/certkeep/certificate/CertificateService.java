package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateSnapshot.Found;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Deed;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The certificates of one signed-in user. Ids of other users' certificates are unknown ids here:
/// they end in [app.certkeep.failure.NotFoundException], and then nothing of the call is done.
public final class CertificateService {
    private static final int LONGEST_NAME = 200;

    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;
    private final CertificateOutbox outbox;
    private final Runnable afterCommit;
    private final CertificateSwitches switches;
    private final CertificateIndex index;
    private final CertificateTrash trash;
    private final CertificateInspection inspection;
    private final SavedFilters filters;
    private final CertificateTags tags;
    private final CertificateNotes notes;
    private final CertificateExpiry expiry;
    private final ExpiryTelling expiryTelling;
    private final CertificateSuccession succession;
    private final CertificateSheet sheet;

    /// @param outbox called inside every transaction in which something happens to certificates
    /// @param afterCommit called when such a transaction is on the disk
    public CertificateService(
            UserStore store,
            Clock clock,
            RandomSource random,
            CertificateOutbox outbox,
            Runnable afterCommit) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        switches = new CertificateSwitches(store, clock, outbox, afterCommit);
        index = new CertificateIndex(store.userId());
        trash = new CertificateTrash(store, clock, outbox, afterCommit);
        inspection = new CertificateInspection(store, clock, index);
        filters = new SavedFilters(store, clock, index);
        tags = new CertificateTags(store, clock, index);
        notes = new CertificateNotes(store, clock);
        expiry = new CertificateExpiry(store, clock, index);
        expiryTelling = new ExpiryTelling(store, clock, outbox, afterCommit, index);
        succession = new CertificateSuccession(store, clock, outbox, afterCommit, index);
        sheet = new CertificateSheet(store, clock, index);
    }

    /// Imports what files hold, and folders with all files below them: certificates and private
    /// keys in any form that [app.certkeep.certificate.format.ItemReader] reads, at most 32 MiB a
    /// file, and 20,000 items and 128 MiB in all. New certificates are inactive; one that lies in
    /// the trash comes back as it was. A file that cannot be read is a rejected item of the report
    /// and never an exception. Up to 500 items are one transaction, more are several.
    public ImportReport importFiles(List<Path> paths) {
        return importFiles(paths, List.of());
    }

    /// As [#importFiles(List)].
    ///
    /// @param passwords tried on whatever is locked; the caller closes them
    public ImportReport importFiles(List<Path> paths, List<Password> passwords) {
        return imported(passwords, inbox -> inbox.readFiles(paths, ImportProgress.UNWATCHED));
    }

    /// Imports what pasted text holds, as [#importFiles(List)]. The caller wipes the bytes.
    ///
    /// @param text UTF-8, or whatever a file could hold
    public ImportReport importText(byte[] text) {
        return importText(text, List.of());
    }

    /// As [#importText(byte\[\])], with passwords as for files.
    public ImportReport importText(byte[] text, List<Password> passwords) {
        return imported(passwords, inbox -> inbox.readText(text));
    }

    private ImportReport imported(List<Password> passwords, Consumer<ImportInbox> reading) {
        try (ImportInbox inbox = inbox(passwords)) {
            reading.accept(inbox);
            return inbox.commit(ImportProgress.UNWATCHED).report();
        }
    }

    /// An import that is looked at before it is stored; the caller closes it.
    ///
    /// @param passwords tried on whatever is locked; the caller closes them after the inbox
    public ImportInbox inbox(List<Password> passwords) {
        return new ImportInbox(
                store,
                new InboxContents(passwords),
                inspection,
                new InboxCommit(store, clock, random, outbox, afterCommit));
    }

    public Page<CertificateSummary> page(CertificateQuery query, PageRequest request) {
        return store.read(
                transaction -> {
                    Found found = index.at(transaction).find(query, request, now(transaction));
                    return new Page<>(
                            searchIn(transaction).all(found.ids()), request, found.total());
                });
    }

    /// How many certificates each filter would show without a text.
    public CertificateCounts counts() {
        return store.read(transaction -> index.at(transaction).counts(now(transaction)));
    }

    /// The id that a person means by a whole id or its first 8 or more characters.
    ///
    /// @throws InvalidInputException where several ids begin so
    public UUID idOf(String idOrPrefix) {
        return store.read(transaction -> searchIn(transaction).idOf(idOrPrefix));
    }

    /// Moves switches, all or none of them.
    ///
    /// @return the ids of those that were in the other position
    public List<UUID> setActive(Collection<UUID> ids, boolean active) {
        return switches.setActive(ids, active);
    }

    /// @throws InvalidInputException where the name is blank or longer than 200 characters
    public void rename(UUID id, String name) {
        CertificateRecords records = new CertificateRecords(store, Action.CERTIFICATE_RENAME);
        records.attempt(
                List.of(id),
                () -> {
                    renamed(id, name, records);
                    return true;
                });
    }

    private void renamed(UUID id, String name, CertificateRecords records) {
        String newName = name.strip();
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            throw new InvalidInputException(
                    "not a name for a certificate", "certificate.name.invalid", LONGEST_NAME);
        }
        store.change(
                transaction -> {
                    CertificateRepository certificates = certificates(transaction);
                    CertificateEntity renamed = certificates.require(id);
                    renamed.rename(newName, certificates.change(clock.instant()));
                    records.done(transaction, List.of(renamed));
                });
    }

    /// Moves certificates with their private keys to the trash, all or none.
    ///
    /// @throws app.certkeep.failure.NotFoundException where one of them is not there
    public void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            index.removed(ids, trash.add(ids));
        }
    }

    /// What was deleted and is not purged yet.
    public CertificateTrash trash() {
        return trash;
    }

    /// What certificates say, who vouches for them, and how two of them differ.
    public CertificateInspection inspection() {
        return inspection;
    }

    /// Searches that the user keeps.
    public SavedFilters filters() {
        return filters;
    }

    /// How all of them leave the store together, and come back.
    public CertificateCopies copies() {
        return new CertificateCopies(store, clock, random);
    }

    /// Where features that make certificates keep them.
    public CertificateKeeping keeping() {
        return new CertificateKeeping(store, clock, random, outbox, afterCommit);
    }

    /// By which the user groups them.
    public CertificateTags tags() {
        return tags;
    }

    /// What the user wrote down about them.
    public CertificateNotes notes() {
        return notes;
    }

    /// What ends soon.
    public CertificateExpiry expiry() {
        return expiry;
    }

    /// What lists show, all at once.
    public CertificateSheet sheet() {
        return sheet;
    }

    /// What others are told of ends.
    public ExpiryTelling expiryTelling() {
        return expiryTelling;
    }

    /// What takes the place of what.
    public CertificateSuccession succession() {
        return succession;
    }

    /// The certificate and, where asked for, its private key in clear after it. The caller closes
    /// what it gets.
    ///
    /// @throws InvalidInputException where a key is asked for in a format that has no place for it,
    ///     or there is none
    /// @throws app.certkeep.failure.IntegrityException where the stored key was tampered with
    public SecretBytes export(UUID id, ExportFormat format, boolean withKey) {
        return export(id, ExportTarget.open(format, withKey));
    }

    /// As [#export(UUID, ExportFormat, boolean)], also for what a password protects.
    ///
    /// @throws InvalidInputException also where the format needs a password and there is none, has
    ///     no place for what is asked for, or knows no such key, and where an issuer is missing
    public SecretBytes export(UUID id, ExportTarget target) {
        if (!target.withKey()) {
            return exported(store.read(tx -> certificates(tx).requireStored(id)), target);
        }
        return new CertificateRecords(store, Action.CERTIFICATE_EXPORT)
                .attempt(
                        List.of(id),
                        () -> {
                            StoredCertificate stored =
                                    store.read(tx -> certificates(tx).requireStored(id));
                            SecretBytes exported = exported(stored, target);
                            String name = stored.entity().name();
                            store.givenOut(Deed.of(Action.CERTIFICATE_EXPORT, id, name));
                            return exported;
                        });
    }

    private SecretBytes exported(StoredCertificate stored, ExportTarget target) {
        CertificateExport.check(target);
        List<byte[]> issuers = inspection.issuers(stored.entity().id(), target.chain());
        return new CertificateExport(store.dataKey(), random).write(stored, target, issuers);
    }

    private Moment now(Transaction transaction) {
        return Moment.of(store, transaction, clock);
    }

    private CertificateSearchRepository searchIn(Transaction transaction) {
        return new CertificateSearchRepository(transaction, store.userId(), now(transaction));
    }

    private CertificateRepository certificates(Transaction transaction) {
        return new CertificateRepository(transaction, store.userId());
    }
}
