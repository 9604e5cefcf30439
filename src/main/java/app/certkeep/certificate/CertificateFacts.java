package app.certkeep.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What others may be told of a certificate: public facts only.
///
/// @param subject distinguished name by RFC 4514
/// @param issuer distinguished name by RFC 4514
/// @param serial hexadecimal, lower case
/// @param sha256 fingerprint of the DER form, hexadecimal, lower case
/// @param subjectAltNames with their kind, such as `DNS:example.com`
public record CertificateFacts(
        UUID id,
        String name,
        String subject,
        String issuer,
        String serial,
        String sha256,
        Instant notBefore,
        Instant notAfter,
        List<String> subjectAltNames,
        boolean active) {}
