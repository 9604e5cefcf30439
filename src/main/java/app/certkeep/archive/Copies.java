package app.certkeep.archive;

import app.certkeep.certificate.CertificateCopies;
import app.certkeep.keyvalue.EntryCopies;
import app.certkeep.notification.EndpointCopies;
import app.certkeep.served.ServedCopies;

/// Everything that a user keeps, kind by kind.
public record Copies(
        CertificateCopies certificates,
        EntryCopies entries,
        EndpointCopies endpoints,
        ServedCopies hosts) {}
