package app.certkeep.served;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A server that shall serve a certificate, sealed to its owner.
@Entity
@Table(name = "served_host")
class ServedHostEntity {
    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "certificate_id")
    private UUID certificateId;

    @Column(name = "address_hash")
    private byte[] addressHash;

    private long revision;
    private byte[] content;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected ServedHostEntity() {}

    @SuppressWarnings("NullAway")
    ServedHostEntity(UUID id, UUID accountId, UUID certificateId, byte[] addressHash) {
        this.id = id;
        this.accountId = accountId;
        this.certificateId = certificateId;
        this.addressHash = addressHash;
    }

    /// Equal for the same server of the same certificate, and telling nothing else.
    static byte[] hash(DataKey dataKey, UUID certificateId, ServerAddress server) {
        String text = "served/" + certificateId + "/" + server.startTls() + "/" + server.text();
        return dataKey.lookupHash(text.getBytes(StandardCharsets.UTF_8));
    }

    UUID id() {
        return id;
    }

    UUID certificateId() {
        return certificateId;
    }

    /// @param hash of the same server with the other certificate
    void moveTo(UUID otherCertificate, byte[] hash) {
        certificateId = otherCertificate;
        addressHash = hash;
    }

    void seal(DataKey dataKey, HostContent clear) {
        revision++;
        content = dataKey.seal(binding(), clear.bytes());
    }

    /// @throws app.certkeep.failure.IntegrityException where it is not what was sealed here
    HostContent open(DataKey dataKey) {
        try (SecretBytes clear = dataKey.open(binding(), content)) {
            return HostContent.of(clear);
        }
    }

    private Binding binding() {
        return new Binding("served_host", "content", id, accountId, revision);
    }
}
