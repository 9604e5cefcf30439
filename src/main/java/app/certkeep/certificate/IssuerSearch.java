package app.certkeep.certificate;

import app.certkeep.certificate.ChainLink.End;
import app.certkeep.certificate.format.CertificateView;
import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.SignatureCheck;
import app.certkeep.certificate.format.SignatureCheck.Verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Builds the tree of the authorities that vouch for one certificate: by name, by the ids of keys
/// where both sides have them, and by the signature itself.
final class IssuerSearch {
    private static final int DEEPEST = 10;
    private static final int MOST_LINKS = 60;

    /// Signatures that are verified for one tree.
    private static final int MOST_CHECKS = 200;

    /// A certificate of the user.
    record Owned(UUID id, ParsedCertificate certificate) {}

    private record Issuer(ParsedCertificate certificate, Optional<UUID> id, boolean proved) {}

    private final Function<String, List<Owned>> store;
    private final SystemRoots roots;
    private final Moment now;
    private final Set<String> path = new HashSet<>();
    private int links;
    private int checks;

    /// @param store the user's certificates of a subject
    IssuerSearch(Function<String, List<Owned>> store, SystemRoots roots, Moment now) {
        this.store = store;
        this.roots = roots;
        this.now = now;
    }

    ChainLink of(Owned certificate) {
        return link(new Issuer(certificate.certificate(), Optional.of(certificate.id()), true));
    }

    private ChainLink link(Issuer from) {
        ParsedCertificate certificate = from.certificate();
        links++;
        if (roots.has(certificate) || signedItself(certificate)) {
            return shown(from, End.ROOT, List.of());
        }
        if (path.size() >= DEEPEST) {
            return shown(from, End.CUT, List.of());
        }
        path.add(certificate.sha256());
        List<Issuer> issuers = issuers(certificate);
        List<ChainLink> above = new ArrayList<>();
        for (Issuer issuer : issuers) {
            if (links < MOST_LINKS && !path.contains(issuer.certificate().sha256())) {
                above.add(link(issuer));
            }
        }
        path.remove(certificate.sha256());
        if (issuers.isEmpty()) {
            return shown(from, checks < MOST_CHECKS ? End.MISSING : End.CUT, List.of());
        }
        return shown(from, above.isEmpty() ? End.CUT : End.GOES_ON, above);
    }

    private boolean signedItself(ParsedCertificate certificate) {
        return NameKey.of(certificate.subject()).equals(NameKey.of(certificate.issuer()))
                && SignatureCheck.of(certificate, certificate) != Verdict.NOT_SIGNED;
    }

    /// Roots first, each certificate once.
    private List<Issuer> issuers(ParsedCertificate of) {
        Map<ParsedCertificate, Optional<UUID>> candidates = new LinkedHashMap<>();
        roots.named(of.issuer()).forEach(root -> candidates.put(root, Optional.empty()));
        store.apply(of.issuer())
                .forEach(owned -> candidates.put(owned.certificate(), Optional.of(owned.id())));
        Optional<String> wanted = CertificateView.of(of.der()).authorityKeyId();
        List<Issuer> issuers = new ArrayList<>();
        candidates.forEach(
                (candidate, id) -> {
                    if (fits(candidate, wanted) && checks < MOST_CHECKS) {
                        checks++;
                        Verdict verdict = SignatureCheck.of(of, candidate);
                        if (verdict != Verdict.NOT_SIGNED) {
                            issuers.add(new Issuer(candidate, id, verdict == Verdict.SIGNED));
                        }
                    }
                });
        return issuers;
    }

    private boolean fits(ParsedCertificate candidate, Optional<String> wanted) {
        CertificateView view = CertificateView.of(candidate.der());
        Optional<String> has = view.keyId();
        return (wanted.isEmpty() || has.isEmpty() || wanted.equals(has))
                && isAuthority(candidate, view);
    }

    /// A server's certificate vouches for nobody, whatever its key has signed. Before version 3
    /// roots could not say what they are.
    private boolean isAuthority(ParsedCertificate candidate, CertificateView view) {
        boolean oldRoot = view.version() < 3 && candidate.subject().equals(candidate.issuer());
        return candidate.ca() || oldRoot || roots.has(candidate);
    }

    private ChainLink shown(Issuer from, End end, List<ChainLink> above) {
        ParsedCertificate it = from.certificate();
        return new ChainLink(
                it.displayName(),
                it.subject(),
                it.issuer(),
                it.sha256(),
                it.notBefore(),
                it.notAfter(),
                CertificateStatus.of(it.notBefore(), it.notAfter(), now),
                from.id(),
                roots.has(it),
                from.proved(),
                end,
                above);
    }
}
