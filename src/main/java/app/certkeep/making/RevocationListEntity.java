package app.certkeep.making;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.util.UUID;

/// How many revocation lists an authority of the user's has signed.
@Entity
@Table(name = "revocation_list")
class RevocationListEntity {
    @Id private UUID id;
    @Version private long version;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "issuer_pairing")
    private String issuerPairing;

    private long number;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RevocationListEntity() {}

    @SuppressWarnings("NullAway")
    RevocationListEntity(UUID id, UUID accountId, String issuerPairing) {
        this.id = id;
        this.accountId = accountId;
        this.issuerPairing = issuerPairing;
    }

    /// The number of the next one.
    long next() {
        number++;
        return number;
    }
}
