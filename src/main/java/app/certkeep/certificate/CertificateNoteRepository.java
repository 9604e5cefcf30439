package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import java.util.Optional;
import java.util.UUID;

/// Notes on certificates that are known to be the user's.
final class CertificateNoteRepository {
    private final Transaction transaction;

    CertificateNoteRepository(Transaction transaction) {
        this.transaction = transaction;
    }

    Optional<CertificateNoteEntity> find(UUID certificateId) {
        return transaction.find(CertificateNoteEntity.class, certificateId);
    }

    void add(CertificateNoteEntity note) {
        transaction.session().persist(note);
    }
}
