package app.certkeep.certificate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A private key that waits for its certificate, without the key itself.
///
/// @param algorithm as [app.certkeep.certificate.format.ParsedKey#algorithm]
/// @param bits its size
/// @param publicKey SubjectPublicKeyInfo, DER
/// @param request the request that was made for it (PKCS#10, DER)
public record WaitingKey(
        UUID id,
        String name,
        String algorithm,
        int bits,
        byte[] publicKey,
        Optional<byte[]> request,
        Instant createdAt) {}
