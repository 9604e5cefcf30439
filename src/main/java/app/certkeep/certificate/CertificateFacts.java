package app.certkeep.certificate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What others may be told of a certificate: public facts only, and by what they are chosen.
///
/// @param subject distinguished name by RFC 4514
/// @param issuer distinguished name by RFC 4514
/// @param serial hexadecimal, lower case
/// @param sha256 fingerprint of the DER form, hexadecimal, lower case
/// @param subjectAltNames with their kind, such as `DNS:example.com`
/// @param tags by which endpoints choose; not told
/// @param replacedBy the one that takes its place, where the event is of that
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
        boolean active,
        List<String> tags,
        @Nullable CertificateFacts replacedBy) {

    CertificateFacts replacedBy(CertificateFacts fresh) {
        return new CertificateFacts(
                id,
                name,
                subject,
                issuer,
                serial,
                sha256,
                notBefore,
                notAfter,
                subjectAltNames,
                active,
                tags,
                fresh);
    }
}
