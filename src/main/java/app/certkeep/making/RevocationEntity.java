package app.certkeep.making;

import app.certkeep.certificate.KeptCertificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/// A certificate that an authority of the user's took back.
@Entity
@Table(name = "revocation")
class RevocationEntity {
    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "issuer_pairing")
    private String issuerPairing;

    private String serial;

    @Column(name = "certificate_id")
    private UUID certificateId;

    @Column(name = "certificate_name")
    private String certificateName;

    @Enumerated(EnumType.STRING)
    private RevocationReason reason;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RevocationEntity() {}

    @SuppressWarnings("NullAway")
    RevocationEntity(UUID id, UUID accountId, KeptCertificate issuer, KeptCertificate revoked) {
        this.id = id;
        this.accountId = accountId;
        issuerPairing = issuer.pairing();
        serial = revoked.facts().serial();
        certificateId = revoked.facts().id();
        certificateName = revoked.facts().name();
    }

    void because(RevocationReason why, Instant when) {
        reason = why;
        revokedAt = when;
    }

    Revoked shown() {
        return new Revoked(certificateId, certificateName, serial, reason, revokedAt);
    }
}
