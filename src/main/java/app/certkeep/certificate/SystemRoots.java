package app.certkeep.certificate;

import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.failure.IntegrityException;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The authorities that this computer's Java trusts, read when they are first asked for.
final class SystemRoots {
    private final AtomicReference<Map<String, List<ParsedCertificate>>> bySubject =
            new AtomicReference<>(Map.of());

    /// Those of this name; none where the roots cannot be read.
    List<ParsedCertificate> named(String subject) {
        if (bySubject.get().isEmpty()) {
            bySubject.set(
                    all().stream()
                            .collect(Collectors.groupingBy(root -> NameKey.of(root.subject()))));
        }
        return bySubject.get().getOrDefault(NameKey.of(subject), List.of());
    }

    /// The bytes of one that was found here.
    byte[] require(String subject, String sha256) {
        return named(subject).stream()
                .filter(root -> root.sha256().equals(sha256))
                .findFirst()
                .orElseThrow()
                .der();
    }

    boolean has(ParsedCertificate certificate) {
        return named(certificate.subject()).contains(certificate);
    }

    private static List<ParsedCertificate> all() {
        List<ParsedCertificate> roots = new ArrayList<>();
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                    .forEach(root -> add(root, roots));
        } catch (GeneralSecurityException noneThere) {
            roots.clear();
        }
        return roots;
    }

    private static void add(X509Certificate root, List<ParsedCertificate> roots) {
        try {
            roots.add(CertificateView.parsed(root.getEncoded()));
        } catch (CertificateEncodingException | IntegrityException unreadable) {
            // The others are as good without it.
        }
    }
}
