package app.certkeep.app;

import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.crypto.SecretBytes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Writes a certificate to files: to none where one of them cannot be made.
public final class CertificateFiles {
    private final CertificateService certificates;

    public CertificateFiles(CertificateService certificates) {
        this.certificates = certificates;
    }

    /// Those with a private key can be read by the user alone.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where one cannot be made or written
    public void write(UUID id, Map<Path, ExportTarget> files) {
        Map<Path, SecretBytes> made = new LinkedHashMap<>();
        try {
            files.forEach((path, target) -> made.put(path, certificates.export(id, target)));
            made.forEach(
                    (path, content) ->
                            new OutputFile(path.toString())
                                    .write(content.bytes(), files.get(path).withKey()));
        } finally {
            made.values().forEach(SecretBytes::close);
        }
    }
}
