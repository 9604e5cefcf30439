package app.certkeep.certificate;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// What is known of a certificate without its bytes and its key. Names are raw, as a stranger
/// wrote them.
///
/// @param subject distinguished name by RFC 4514
/// @param issuer distinguished name by RFC 4514
/// @param serial hexadecimal, lower case
/// @param sha256 fingerprint of the DER form, hexadecimal, lower case
/// @param subjectAltNames with their kind, such as `DNS:example.com`
/// @param keySize in bits; empty where the public key cannot be read
/// @param ca whether it says that it is an authority
/// @param hasKey whether its private key is kept
/// @param tags in their order
public record CertificateSummary(
        UUID id,
        String name,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String sha256,
        List<String> subjectAltNames,
        String keyAlgorithm,
        OptionalInt keySize,
        String signatureAlgorithm,
        boolean ca,
        boolean hasKey,
        boolean active,
        List<String> tags,
        Instant createdAt,
        CertificateStatus status) {}
