package app.certkeep.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/// The certificate itself and its private key, in a table of their own so that what reads many
/// certificates passes them by. Found by the id of a certificate that is known to be the user's.
@Entity
@Table(name = "certificate_content")
class CertificateContent {
    @Id
    @Column(name = "certificate_id")
    private UUID certificateId;

    private byte[] der;

    @Column(name = "private_key")
    private byte @Nullable [] privateKey;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected CertificateContent() {}

    CertificateContent(UUID certificateId, byte[] der) {
        this.certificateId = certificateId;
        this.der = der;
    }

    UUID certificateId() {
        return certificateId;
    }

    byte[] der() {
        return der.clone();
    }

    /// @param envelope sealed by [CertificateEntity#keepKey]
    void keepKey(byte[] envelope) {
        privateKey = envelope;
    }

    /// The envelope of the private key.
    Optional<byte[]> privateKey() {
        return Optional.ofNullable(privateKey);
    }
}
