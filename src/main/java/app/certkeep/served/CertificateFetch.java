package app.certkeep.served;

import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.failure.IntegrityException;
import app.certkeep.network.NetworkProblem;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Asks servers for their certificates, blocking its thread for some seconds. Nothing is kept, and
/// nothing but the hello of TLS, with the name of the host, is sent.
public final class CertificateFetch {
    private final ServerProbe probe;
    private final TrustCheck trust;

    public CertificateFetch(Clock clock) {
        this(new ServerProbe(), new TrustCheck(clock, new TrustedRoots()));
    }

    CertificateFetch(ServerProbe probe, TrustCheck trust) {
        this.probe = probe;
        this.trust = trust;
    }

    public FetchResult from(ServerAddress server) {
        return switch (probe.probe(server)) {
            case Probed.Failed(NetworkProblem problem) ->
                    new FetchResult.Unreachable(server, problem);
            case Probed.Shown shown -> fetched(server, shown);
        };
    }

    private FetchResult fetched(ServerAddress server, Probed.Shown shown) {
        List<ParsedCertificate> chain = new ArrayList<>();
        for (X509Certificate one : shown.chain()) {
            try {
                chain.add(CertificateView.parsed(one.getEncoded()));
            } catch (CertificateEncodingException | IntegrityException unreadable) {
                return new FetchResult.Unreachable(server, NetworkProblem.TLS);
            }
        }
        return new FetchResult.Fetched(
                server, shown.place(), shown.agreement(), chain, trust.of(shown.chain(), server));
    }
}
