package app.certkeep.certificate;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A private key that waits for its certificate. It is sealed once: the row goes when the
/// certificate comes.
@Entity
@Table(name = "waiting_key")
class WaitingKeyEntity {
    static final int LONGEST_NAME = 200;

    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    private String name;
    private String pairing;

    @Column(name = "key_algorithm")
    private String keyAlgorithm;

    @Column(name = "key_size")
    private int keySize;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "private_key")
    private byte[] privateKey;

    private byte @Nullable [] request;

    @Column(name = "created_at")
    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected WaitingKeyEntity() {}

    @SuppressWarnings("NullAway")
    WaitingKeyEntity(UUID id, UUID accountId, NewWaitingKey given, Instant now) {
        this.id = id;
        this.accountId = accountId;
        name = StorableText.of(given.name(), LONGEST_NAME);
        pairing = given.key().pairing();
        keyAlgorithm = given.key().algorithm();
        keySize = given.key().bits().orElse(0);
        publicKey = given.publicKey();
        request = given.request().orElse(null);
        createdAt = now;
    }

    String name() {
        return name;
    }

    String pairing() {
        return pairing;
    }

    /// @param pkcs8 sealed to this row; the caller wipes it
    void keep(byte[] pkcs8, DataKey dataKey) {
        privateKey = dataKey.seal(binding(), pkcs8);
    }

    /// @param der PKCS#10
    void waitWith(byte[] der) {
        request = der;
    }

    /// The private key (PKCS#8, DER) in clear.
    ///
    /// @throws app.certkeep.failure.IntegrityException where its envelope was tampered with
    SecretBytes open(DataKey dataKey) {
        return dataKey.open(binding(), privateKey);
    }

    WaitingKey shown() {
        return new WaitingKey(
                id,
                name,
                keyAlgorithm,
                keySize,
                publicKey.clone(),
                Optional.ofNullable(request),
                createdAt);
    }

    private Binding binding() {
        return new Binding("waiting_key", "private_key", id, accountId, 0);
    }
}
