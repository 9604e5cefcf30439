package app.certkeep.served;

import app.certkeep.account.UserStore;
import app.certkeep.certificate.CertificateKeeping;
import app.certkeep.crypto.RandomSource;

import java.time.Clock;

/// The services around what servers serve, for one signed-in user.
public record Served(
        CertificateFetch fetch, ServedHosts hosts, ServedChecks checks, ServedCopies copies) {

    public static Served of(
            UserStore store, CertificateKeeping keeping, Clock clock, RandomSource random) {
        ServedHosts hosts = new ServedHosts(store, keeping, random);
        return new Served(
                new CertificateFetch(clock),
                hosts,
                new ServedChecks(store, keeping, hosts, new ServerProbe(), clock),
                new ServedCopies(store, keeping, random));
    }
}
