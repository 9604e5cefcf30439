package app.certkeep.certificate;

import app.certkeep.certificate.format.ContainerWriter;
import app.certkeep.certificate.format.ContainerWriter.Entry;
import app.certkeep.certificate.format.PemWriter;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.util.Arrays;
import java.util.Optional;

/// Writes a stored certificate, and its private key where asked for.
final class CertificateExport {
    private final DataKey dataKey;
    private final ContainerWriter containers;

    CertificateExport(DataKey dataKey, RandomSource random) {
        this.dataKey = dataKey;
        containers = new ContainerWriter(random);
    }

    SecretBytes write(StoredCertificate stored, ExportTarget target) {
        check(target);
        if (!target.withKey()) {
            return new SecretBytes(written(stored, target, new byte[0]));
        }
        try (SecretBytes key = stored.openKey(dataKey).orElseThrow(CertificateExport::noKey)) {
            return new SecretBytes(written(stored, target, key.bytes()));
        }
    }

    private byte[] written(StoredCertificate stored, ExportTarget target, byte[] pkcs8) {
        byte[] der = stored.content().der();
        Entry entry = new Entry(stored.entity().name(), der, pkcs8);
        return switch (target.format()) {
            case PEM -> pem(der, pkcs8, target.password());
            case DER -> der;
            case P7B -> PemWriter.pkcs7(containers.pkcs7(der));
            case P12 -> containers.pkcs12(entry, target.password().orElseThrow(), false);
            case P12_OLDER -> containers.pkcs12(entry, target.password().orElseThrow(), true);
            case JKS -> containers.jks(entry, target.password().orElseThrow());
        };
    }

    private byte[] pem(byte[] der, byte[] pkcs8, Optional<Password> password) {
        byte[] certificate = PemWriter.certificate(der);
        if (pkcs8.length == 0) {
            return certificate;
        }
        byte[] key =
                password.map(given -> containers.encryptedKey(pkcs8, given))
                        .orElseGet(() -> PemWriter.privateKey(pkcs8));
        byte[] both = Arrays.copyOf(certificate, certificate.length + key.length);
        System.arraycopy(key, 0, both, certificate.length, key.length);
        Arrays.fill(key, (byte) 0);
        return both;
    }

    private static void check(ExportTarget target) {
        if (target.withKey() && !target.format().takesKey()) {
            throw new InvalidInputException(
                    "the format holds no private key", "certificate.export.no-place-for-key");
        }
        if (target.format().needsPassword()
                && target.password().filter(given -> given.length() > 0).isEmpty()) {
            throw new InvalidInputException(
                    "the format needs a password", "certificate.export.needs-password");
        }
    }

    private static InvalidInputException noKey() {
        return new InvalidInputException(
                "the certificate has no private key", "certificate.export.no-key");
    }
}
