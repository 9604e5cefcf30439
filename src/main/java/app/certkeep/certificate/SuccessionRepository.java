package app.certkeep.certificate;

import app.certkeep.certificate.Lineage.Relative;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which certificates of one user took the place of which.
final class SuccessionRepository {
    private final Session session;
    private final UUID owner;

    SuccessionRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    void add(SuccessionEntity succession) {
        session.persist(succession);
    }

    /// With those in the trash.
    Lineage of(UUID id) {
        return new Lineage(
                relatives("oldId", "newId", id),
                relatives("newId", "oldId", id).stream().findFirst());
    }

    Optional<UUID> successor(UUID id) {
        return of(id).replacedBy().map(Relative::id);
    }

    private List<Relative> relatives(String wanted, String known, UUID id) {
        return session
                .createSelectionQuery(
                        "select row.id, row.name, row.notAfter, link.replacedAt, row.deletedAt"
                                + " from SuccessionEntity link join CertificateRow row"
                                + (" on row.id = link." + wanted)
                                + (" where link." + known + " = :id and row.accountId = :owner")
                                + " order by link.replacedAt desc, row.id",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .getResultList()
                .stream()
                .map(
                        row ->
                                new Relative(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (Instant) row[2],
                                        (Instant) row[3],
                                        row[4] != null))
                .toList();
    }
}
