package app.certkeep.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/// The columns of a certificate that lists show. Certificate and key are not among them, so that a
/// list neither loads nor decrypts them.
@Entity
@Immutable
@Table(name = "certificate")
class CertificateRow {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private long revision;
    private String name;
    private String subject;
    private String issuer;
    private String serial;
    private String sha256;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "subject_alt_names")
    private String subjectAltNames;

    @Column(name = "key_algorithm")
    private String keyAlgorithm;

    @Column(name = "key_size")
    private @Nullable Integer keySize;

    @Column(name = "signature_algorithm")
    private String signatureAlgorithm;

    private boolean ca;
    private boolean active;

    @Column(name = "has_key")
    private boolean hasKey;

    private String tags;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected CertificateRow() {}

    UUID id() {
        return id;
    }

    CertificateSummary summary(Moment moment) {
        return new CertificateSummary(
                id,
                name,
                subject,
                issuer,
                serial,
                notBefore,
                notAfter,
                sha256,
                NameList.fromColumn(subjectAltNames),
                keyAlgorithm,
                keySize == null ? OptionalInt.empty() : OptionalInt.of(keySize),
                signatureAlgorithm,
                ca,
                hasKey,
                active,
                TagList.fromColumn(tags),
                createdAt,
                CertificateStatus.of(notBefore, notAfter, moment));
    }
}
