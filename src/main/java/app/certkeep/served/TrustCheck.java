package app.certkeep.served;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Judges the certificates that a server shows, by RFC 5280. Nothing is fetched for it, and
/// whether they were revoked is another question.
final class TrustCheck {
    private static final int LONGEST_PATH = 10;
    private static final String FOR_SERVERS = "1.3.6.1.5.5.7.3.1";
    private static final String FOR_ANYTHING = "2.5.29.37.0";

    private final Clock clock;
    private final Supplier<Set<X509Certificate>> roots;

    TrustCheck(Clock clock, Supplier<Set<X509Certificate>> roots) {
        this.clock = clock;
        this.roots = roots;
    }

    /// In the order of [Verdict].
    ///
    /// @param chain the server's own first
    List<Verdict> of(List<X509Certificate> chain, ServerAddress server) {
        X509Certificate own = chain.getFirst();
        Instant now = clock.instant();
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(trust(chain, within(own, now)));
        if (now.isAfter(own.getNotAfter().toInstant())) {
            verdicts.add(Verdict.EXPIRED);
        }
        if (now.isBefore(own.getNotBefore().toInstant())) {
            verdicts.add(Verdict.NOT_YET_VALID);
        }
        if (!ServerNames.of(own).contain(server)) {
            verdicts.add(Verdict.NAME_MISMATCH);
        }
        if (!isForServers(own)) {
            verdicts.add(Verdict.NOT_FOR_SERVERS);
        }
        return List.copyOf(verdicts);
    }

    /// Of a certificate that is out of its time, who vouched for it within that is what counts: the
    /// time is a verdict of its own.
    private static Date within(X509Certificate own, Instant now) {
        if (now.isAfter(own.getNotAfter().toInstant())) {
            return own.getNotAfter();
        }
        return now.isBefore(own.getNotBefore().toInstant()) ? own.getNotBefore() : Date.from(now);
    }

    private Verdict trust(List<X509Certificate> chain, Date when) {
        Set<X509Certificate> trusted = roots.get();
        X509Certificate own = chain.getFirst();
        if (trusted.contains(own) || leadsToTrust(chain, trusted, when)) {
            return Verdict.TRUSTED;
        }
        return signedItself(own) ? Verdict.SELF_SIGNED : Verdict.UNTRUSTED;
    }

    private static boolean leadsToTrust(
            List<X509Certificate> chain, Set<X509Certificate> trusted, Date when) {
        if (trusted.isEmpty()) {
            return false;
        }
        try {
            X509CertSelector own = new X509CertSelector();
            own.setCertificate(chain.getFirst());
            PKIXBuilderParameters parameters =
                    new PKIXBuilderParameters(
                            trusted.stream()
                                    .map(root -> new TrustAnchor(root, null))
                                    .collect(Collectors.toSet()),
                            own);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(LONGEST_PATH);
            parameters.setDate(when);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noWay) {
            return false;
        }
    }

    private static boolean signedItself(X509Certificate own) {
        try {
            own.verify(own.getPublicKey());
            return own.getSubjectX500Principal().equals(own.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isForServers(X509Certificate own) {
        try {
            List<String> uses = own.getExtendedKeyUsage();
            return uses == null || uses.contains(FOR_SERVERS) || uses.contains(FOR_ANYTHING);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
