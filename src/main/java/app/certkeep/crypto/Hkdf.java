package app.certkeep.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF with SHA-256 (RFC 5869), extract then expand.
final class Hkdf {
    private Hkdf() {}

    /// A 256-bit key for one purpose, named by `info`.
    static RawKey derive(byte[] keyMaterial, String info) {
        try {
            byte[] derived =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(keyMaterial)
                                            .thenExpand(
                                                    info.getBytes(StandardCharsets.UTF_8),
                                                    RawKey.LENGTH));
            return new RawKey(derived);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of every JDK 25", e);
        }
    }
}
