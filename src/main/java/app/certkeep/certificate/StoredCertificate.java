package app.certkeep.certificate;

import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;

import java.util.Optional;

/// A certificate in both of its parts.
record StoredCertificate(CertificateEntity entity, CertificateContent content) {

    /// As [CertificateEntity#openKey].
    Optional<SecretBytes> openKey(DataKey dataKey) {
        return entity.openKey(content, dataKey);
    }
}
