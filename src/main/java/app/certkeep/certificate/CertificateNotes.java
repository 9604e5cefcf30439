package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What one signed-in user wrote down about certificates, for nobody else's eyes. Unknown ids end
/// in [app.certkeep.failure.NotFoundException].
public final class CertificateNotes {
    /// In bytes of UTF-8.
    private static final int LONGEST = 64 * 1024;

    private final UserStore store;
    private final Clock clock;

    CertificateNotes(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The notes, which the caller closes.
    ///
    /// @throws app.certkeep.failure.IntegrityException where they were tampered with
    public CertificateNote of(UUID id) {
        return store.read(
                transaction -> {
                    certificates(transaction).require(id);
                    return find(transaction, id)
                            .map(
                                    kept ->
                                            new CertificateNote(
                                                    kept.open(store.dataKey(), store.userId()),
                                                    kept.revision()))
                            .orElseGet(() -> new CertificateNote(new SecretBytes(new byte[0]), 0));
                });
    }

    /// Writes them in place of those before.
    ///
    /// @param known the revision of those before, as far as whoever writes has seen
    /// @param text UTF-8, at most 64 KiB; empty for no notes; stays the caller's
    /// @return the new revision
    /// @throws ConflictException where somebody has written others meanwhile
    /// @throws InvalidInputException where it is too long
    public long write(UUID id, long known, SecretBytes text) {
        requireShort(text);
        CertificateRecords records = new CertificateRecords(store, Action.CERTIFICATE_NOTE);
        return records.attempt(
                List.of(id),
                () -> store.write(transaction -> written(transaction, id, known, text, records)));
    }

    private long written(
            Transaction transaction,
            UUID id,
            long known,
            SecretBytes text,
            CertificateRecords records) {
        CertificateRepository certificates = certificates(transaction);
        CertificateEntity certificate = certificates.require(id);
        // Who writes at this moment waits here, and then sees what was written.
        certificate.mark(certificates.change(clock.instant()));
        Optional<CertificateNoteEntity> before = find(transaction, id);
        if (before.map(CertificateNoteEntity::revision).orElse(0L) != known) {
            throw new ConflictException("notes changed meanwhile", "certificate.note.changed");
        }
        CertificateNoteEntity note = before.orElseGet(() -> new CertificateNoteEntity(id));
        note.seal(store.dataKey(), store.userId(), text);
        if (before.isEmpty()) {
            new CertificateNoteRepository(transaction).add(note);
        }
        records.done(transaction, List.of(certificate));
        return note.revision();
    }

    /// Both, with an empty line between them; each once where they are the same.
    ///
    /// @throws InvalidInputException where that is too long
    static SecretBytes joined(SecretBytes first, SecretBytes second) {
        byte[] one = first.bytes();
        byte[] other = second.bytes();
        if (one.length == 0 || Arrays.equals(one, other)) {
            return new SecretBytes(other.clone());
        }
        if (other.length == 0) {
            return new SecretBytes(one.clone());
        }
        byte[] all = Arrays.copyOf(one, one.length + 2 + other.length);
        Arrays.fill(all, one.length, one.length + 2, (byte) '\n');
        System.arraycopy(other, 0, all, one.length + 2, other.length);
        SecretBytes joined = new SecretBytes(all);
        requireShort(joined);
        return joined;
    }

    private static void requireShort(SecretBytes text) {
        if (text.length() > LONGEST) {
            throw new InvalidInputException(
                    "notes too long", "certificate.note.long", LONGEST / 1024);
        }
    }

    private static Optional<CertificateNoteEntity> find(Transaction transaction, UUID id) {
        return new CertificateNoteRepository(transaction).find(id);
    }

    private CertificateRepository certificates(Transaction transaction) {
        return new CertificateRepository(transaction, store.userId());
    }
}
