package app.certkeep.certificate;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.ImportTally.Place;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.crypto.RandomSource;
import app.certkeep.persistence.Transaction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Stores certificates that were found, each once a user.
final class CertificateStoring {
    private final UserStore store;
    private final Clock clock;
    private final RandomSource random;

    CertificateStoring(UserStore store, Clock clock, RandomSource random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    void store(Transaction transaction, List<Found> found, ImportTally tally) {
        CertificateRepository certificates = new CertificateRepository(transaction, store.userId());
        Set<String> present =
                certificates.present(found.stream().map(f -> f.certificate().sha256()).toList());
        Instant now = clock.instant();
        for (Found one : found) {
            if (!present.add(one.certificate().sha256())) {
                tally.duplicate();
                continue;
            }
            CertificateEntity entity =
                    new CertificateEntity(random.newId(), store.userId(), one.certificate(), now);
            if (entity.fits()) {
                certificates.add(entity);
                tally.imported(entity.id());
            } else {
                tally.rejected(
                        one.place(), ImportLimits.CERTIFICATE_TOO_LARGE, ImportLimits.DER_MIB);
            }
        }
        certificates.flush();
    }

    record Found(Place place, ParsedCertificate certificate) {}
}
