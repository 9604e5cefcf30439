package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.making.IssuingService;
import app.certkeep.making.RequestService;
import app.certkeep.making.RevocationService;

import java.util.UUID;

/// The services of a command that makes something.
record Workshop(
        CertificateService certificates,
        RequestService requests,
        IssuingService issuing,
        RevocationService revocations) {

    static Workshop of(UserSession session) {
        return new Workshop(
                session.certificates(),
                session.making().requests(),
                session.making().issuing(),
                session.making().revocations());
    }

    /// The certificate that a person means by an id or its beginning.
    UUID certificate(String idOrPrefix) {
        return certificates.idOf(idOrPrefix);
    }

    /// The waiting key that a person means by an id or its beginning.
    UUID waiting(String idOrPrefix) {
        return requests.idOf(idOrPrefix);
    }

    CertificateSummary shown(UUID certificate) {
        return certificates.inspection().of(certificate).summary();
    }
}
