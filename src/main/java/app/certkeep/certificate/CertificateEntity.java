package app.certkeep.certificate;

import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.persistence.Change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// A certificate of a user, with its private key in an envelope where it is known.
@Entity
@Table(name = "certificate")
class CertificateEntity {
    /// Characters that a column of text holds.
    static final int LONGEST_TEXT = 1_000_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALGORITHM = 100;

    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    private long revision;
    private String name;
    private String sha256;
    private String pairing;
    private String subject;
    private String issuer;
    private String serial;

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

    @Column(name = "key_revision")
    private long keyRevision;

    private String tags = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /// Written by [CertificateTrashRepository] alone.
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected CertificateEntity() {}

    @SuppressWarnings("NullAway")
    CertificateEntity(UUID id, UUID accountId, ParsedCertificate parsed, Change change) {
        this.id = id;
        this.accountId = accountId;
        name = StorableText.of(parsed.displayName(), LONGEST_NAME);
        sha256 = parsed.sha256();
        pairing = parsed.pairing();
        subject = StorableText.of(parsed.subject());
        issuer = StorableText.of(parsed.issuer());
        serial = parsed.serial();
        notBefore = parsed.notBefore();
        notAfter = parsed.notAfter();
        subjectAltNames = StorableText.of(NameList.toColumn(parsed.subjectAltNames()));
        keyAlgorithm = algorithm(parsed.keyAlgorithm());
        OptionalInt bits = parsed.keySize();
        keySize = bits.isPresent() ? bits.getAsInt() : null;
        signatureAlgorithm = algorithm(parsed.signatureAlgorithm());
        ca = parsed.ca();
        createdAt = change.at();
        mark(change);
    }

    /// Whether all texts of the certificate have room in their columns.
    boolean fits() {
        return subject.length() <= LONGEST_TEXT
                && issuer.length() <= LONGEST_TEXT
                && serial.length() <= LONGEST_TEXT
                && subjectAltNames.length() <= LONGEST_TEXT;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    String pairing() {
        return pairing;
    }

    boolean hasKey() {
        return hasKey;
    }

    boolean isActive() {
        return active;
    }

    /// Keeps the private key (PKCS#8, DER), sealed to this row, in its content; the caller wipes
    /// it.
    void keepKey(CertificateContent content, byte[] pkcs8, DataKey dataKey, Change change) {
        keyRevision++;
        content.keepKey(dataKey.seal(binding(), pkcs8));
        hasKey = true;
        mark(change);
    }

    /// The private key (PKCS#8, DER) in clear.
    ///
    /// @throws app.certkeep.failure.IntegrityException where its envelope was tampered with
    Optional<SecretBytes> openKey(CertificateContent content, DataKey dataKey) {
        return content.privateKey().map(envelope -> dataKey.open(binding(), envelope));
    }

    void switchTo(boolean on, Change change) {
        active = on;
        mark(change);
    }

    void rename(String newName, Change change) {
        name = StorableText.of(newName, LONGEST_NAME);
        mark(change);
    }

    /// As [TagList] keeps them.
    String tags() {
        return tags;
    }

    void tag(String newTags, Change change) {
        tags = newTags;
        mark(change);
    }

    void mark(Change change) {
        revision = change.revision();
        updatedAt = change.at();
    }

    CertificateFacts facts() {
        return new CertificateFacts(
                id,
                name,
                subject,
                issuer,
                serial,
                sha256,
                notBefore,
                notAfter,
                NameList.fromColumn(subjectAltNames),
                active,
                TagList.fromColumn(tags),
                null);
    }

    private Binding binding() {
        return new Binding("certificate_content", "private_key", id, accountId, keyRevision);
    }

    /// An algorithm without a name is a number, which a stranger may have made long.
    private static String algorithm(String text) {
        return text.length() <= LONGEST_ALGORITHM
                ? text
                : text.substring(0, LONGEST_ALGORITHM - 1) + "…";
    }
}
