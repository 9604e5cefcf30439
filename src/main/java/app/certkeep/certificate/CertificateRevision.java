package app.certkeep.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;

/// How far a user's certificates have been changed. Transactions that change them queue up at this
/// row until they end, so a revision that is seen is never followed by an earlier one.
@Entity
@Table(name = "account")
class CertificateRevision {
    @Id
    @Column(name = "id")
    private UUID accountId;

    @Column(name = "certificate_revision")
    private long revision;

    @Column(name = "certificate_removal")
    private long removal;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected CertificateRevision() {}

    long revision() {
        return revision;
    }

    /// The revision at which certificates last went from the lists to the trash.
    long removal() {
        return removal;
    }
}
