package app.certkeep.making;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.crypto.RandomSource;

import java.time.Clock;

/// The services that make things for one signed-in user.
public record Making(
        RequestService requests, IssuingService issuing, RevocationService revocations) {

    public static Making of(
            UserStore store, CertificateKeeping keeping, Clock clock, RandomSource random) {
        return new Making(
                new RequestService(store, keeping, random),
                new IssuingService(store, keeping, clock, random),
                new RevocationService(store, keeping, clock, random));
    }
}
