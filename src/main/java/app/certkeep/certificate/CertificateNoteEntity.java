package app.certkeep.certificate;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.util.UUID;

/// The notes on a certificate, sealed to it and to its owner.
@Entity
@Table(name = "certificate_note")
class CertificateNoteEntity {
    @Id
    @Column(name = "certificate_id")
    private UUID certificateId;

    @Version private long version;
    private long revision;
    private byte[] content;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected CertificateNoteEntity() {}

    @SuppressWarnings("NullAway")
    CertificateNoteEntity(UUID certificateId) {
        this.certificateId = certificateId;
    }

    UUID certificateId() {
        return certificateId;
    }

    long revision() {
        return revision;
    }

    void seal(DataKey dataKey, UUID owner, SecretBytes text) {
        revision++;
        content = dataKey.seal(binding(owner), text.bytes());
    }

    /// @throws app.certkeep.failure.IntegrityException where it is not what was sealed here
    SecretBytes open(DataKey dataKey, UUID owner) {
        return dataKey.open(binding(owner), content);
    }

    private Binding binding(UUID owner) {
        return new Binding("certificate_note", "content", certificateId, owner, revision);
    }
}
