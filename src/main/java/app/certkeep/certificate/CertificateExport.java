package app.certkeep.certificate;

import app.certkeep.certificate.format.ContainerWriter;
import app.certkeep.certificate.format.ContainerWriter.Entry;
import app.certkeep.certificate.format.JwkWriter;
import app.certkeep.certificate.format.KubernetesSecret;
import app.certkeep.certificate.format.PemWriter;
import app.certkeep.certificate.format.SshWriter;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RandomSource;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes a stored certificate, and its private key where asked for.
final class CertificateExport {
    private final DataKey dataKey;
    private final ContainerWriter containers;
    private final SshWriter ssh;

    CertificateExport(DataKey dataKey, RandomSource random) {
        this.dataKey = dataKey;
        containers = new ContainerWriter(random);
        ssh = new SshWriter(random);
    }

    /// @param issuers the certificates that go with it
    SecretBytes write(StoredCertificate stored, ExportTarget target, List<byte[]> issuers) {
        if (!target.withKey()) {
            return new SecretBytes(written(entry(stored, new byte[0], issuers), target));
        }
        try (SecretBytes key = stored.openKey(dataKey).orElseThrow(CertificateExport::noKey)) {
            return new SecretBytes(written(entry(stored, key.bytes(), issuers), target));
        }
    }

    private static Entry entry(StoredCertificate stored, byte[] pkcs8, List<byte[]> issuers) {
        return new Entry(stored.entity().name(), stored.content().der(), pkcs8, issuers);
    }

    private byte[] written(Entry entry, ExportTarget target) {
        List<byte[]> chain = new ArrayList<>(List.of(entry.certificate()));
        chain.addAll(entry.issuers());
        Optional<Password> password = target.password();
        return switch (target.format()) {
            case PEM -> pem(chain, entry.pkcs8(), password);
            case DER -> entry.certificate();
            case P7B -> PemWriter.pkcs7(containers.pkcs7(chain));
            case P12 -> containers.pkcs12(entry, password.orElseThrow(), false);
            case P12_OLDER -> containers.pkcs12(entry, password.orElseThrow(), true);
            case JKS -> containers.jks(entry, password.orElseThrow());
            case KEY -> key(entry.pkcs8(), password);
            case SSH -> ssh(entry, password).orElseThrow(CertificateExport::noSuchKey);
            case JWK ->
                    JwkWriter.key(chain, entry.pkcs8()).orElseThrow(CertificateExport::noSuchKey);
            case JWKS ->
                    JwkWriter.set(chain, entry.pkcs8()).orElseThrow(CertificateExport::noSuchKey);
            case KUBERNETES ->
                    KubernetesSecret.of(
                            entry.name(),
                            pem(chain, new byte[0], password),
                            PemWriter.privateKey(entry.pkcs8()));
        };
    }

    /// The certificate, those above it, the key: the order that nginx, Apache and HAProxy want in
    /// one file.
    private byte[] pem(List<byte[]> chain, byte[] pkcs8, Optional<Password> password) {
        ByteArrayOutputStream certificates = new ByteArrayOutputStream();
        chain.forEach(der -> certificates.writeBytes(PemWriter.certificate(der)));
        byte[] open = certificates.toByteArray();
        if (pkcs8.length == 0) {
            return open;
        }
        byte[] key = key(pkcs8, password);
        byte[] both = Arrays.copyOf(open, open.length + key.length);
        System.arraycopy(key, 0, both, open.length, key.length);
        Arrays.fill(key, (byte) 0);
        return both;
    }

    private byte[] key(byte[] pkcs8, Optional<Password> password) {
        return password.map(given -> containers.encryptedKey(pkcs8, given))
                .orElseGet(() -> PemWriter.privateKey(pkcs8));
    }

    private Optional<byte[]> ssh(Entry entry, Optional<Password> password) {
        return entry.pkcs8().length == 0
                ? ssh.publicKey(entry.certificate(), entry.name())
                : ssh.privateKey(entry.certificate(), entry.pkcs8(), entry.name(), password);
    }

    /// @throws InvalidInputException where the parts do not go together
    static void check(ExportTarget target) {
        ExportFormat format = target.format();
        refuse(target.withKey() && !format.takesKey(), "certificate.export.no-place-for-key");
        refuse(!target.withKey() && format.needsKey(), "certificate.export.needs-key");
        refuse(
                target.chain() != ExportChain.NONE && !format.takesChain(),
                "certificate.export.no-place-for-chain");
        boolean noPassword = target.password().filter(given -> given.length() > 0).isEmpty();
        refuse(format.needsPassword() && noPassword, "certificate.export.needs-password");
        refuse(!format.takesPassword() && !noPassword, "certificate.export.no-place-for-password");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new InvalidInputException("cannot export in this format", why);
        }
    }

    private static InvalidInputException noKey() {
        return new InvalidInputException(
                "the certificate has no private key", "certificate.export.no-key");
    }

    private static InvalidInputException noSuchKey() {
        return new InvalidInputException(
                "the format knows no such key", "certificate.export.no-such-key");
    }
}
