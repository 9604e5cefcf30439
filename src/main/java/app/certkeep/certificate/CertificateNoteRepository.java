package app.certkeep.certificate;

import app.certkeep.persistence.Transaction;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Notes on certificates that are known to be the user's.
final class CertificateNoteRepository {
    private final Transaction transaction;

    CertificateNoteRepository(Transaction transaction) {
        this.transaction = transaction;
    }

    Optional<CertificateNoteEntity> find(UUID certificateId) {
        return transaction.find(CertificateNoteEntity.class, certificateId);
    }

    /// By the ids of the certificates, of which there are 500 at most.
    Map<UUID, CertificateNoteEntity> all(Collection<UUID> certificateIds) {
        return transaction
                .session()
                .createSelectionQuery(
                        "from CertificateNoteEntity where certificateId in :some",
                        CertificateNoteEntity.class)
                .setParameter("some", certificateIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(CertificateNoteEntity::certificateId, note -> note));
    }

    void add(CertificateNoteEntity note) {
        transaction.session().persist(note);
    }
}
