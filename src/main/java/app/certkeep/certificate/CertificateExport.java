package app.certkeep.certificate;

import app.certkeep.certificate.format.PemWriter;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.util.Arrays;

/// Writes a stored certificate, and its private key where asked for.
final class CertificateExport {
    private final DataKey dataKey;

    CertificateExport(DataKey dataKey) {
        this.dataKey = dataKey;
    }

    SecretBytes write(StoredCertificate stored, ExportFormat format, boolean withKey) {
        byte[] der = stored.content().der();
        if (!withKey) {
            return new SecretBytes(
                    switch (format) {
                        case PEM -> PemWriter.certificate(der);
                        case DER -> der;
                    });
        }
        if (format == ExportFormat.DER) {
            throw new InvalidInputException(
                    "DER holds no private key beside a certificate", "certificate.export.der-key");
        }
        try (SecretBytes key = stored.openKey(dataKey).orElseThrow(CertificateExport::noKey)) {
            return joined(PemWriter.certificate(der), key);
        }
    }

    private static SecretBytes joined(byte[] certificate, SecretBytes pkcs8) {
        byte[] key = PemWriter.privateKey(pkcs8.bytes());
        byte[] both = Arrays.copyOf(certificate, certificate.length + key.length);
        System.arraycopy(key, 0, both, certificate.length, key.length);
        Arrays.fill(key, (byte) 0);
        return new SecretBytes(both);
    }

    private static InvalidInputException noKey() {
        return new InvalidInputException(
                "the certificate has no private key", "certificate.export.no-key");
    }
}
