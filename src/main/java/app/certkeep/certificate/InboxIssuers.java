package app.certkeep.certificate;

import app.certkeep.certificate.format.ParsedCertificate;
import app.certkeep.certificate.format.SignatureCheck;
import app.certkeep.certificate.format.SignatureCheck.Verdict;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for the issuers of certificates that were found: among themselves, among those that are
/// kept, and among the roots of this computer. One step each, since the issuer is a row itself or
/// kept with a chain of its own. What was found once is not checked again.
final class InboxIssuers {
    /// Signatures that are verified for one review.
    private static final int MOST_CHECKS = 12_000;

    private final CertificateInspection inspection;
    private final Map<String, ImportIssuer> found = new HashMap<>();
    private int checks;
    private boolean allKept;

    InboxIssuers(CertificateInspection inspection) {
        this.inspection = inspection;
    }

    /// By fingerprint. Cancelled, it leaves the rest unchecked.
    Map<String, ImportIssuer> of(
            Collection<ParsedCertificate> certificates, ImportProgress progress) {
        Map<String, List<ParsedCertificate>> here = bySubject(certificates);
        Map<String, List<ParsedCertificate>> kept = kept(certificates);
        Map<String, ImportIssuer> issuers = new HashMap<>();
        checks = 0;
        int done = 0;
        for (ParsedCertificate one : certificates) {
            boolean goOn = progress.at(done++, certificates.size());
            issuers.computeIfAbsent(
                    one.sha256(),
                    sha256 ->
                            goOn
                                    ? issuer(one, here, kept)
                                    : found.getOrDefault(sha256, ImportIssuer.UNCHECKED));
        }
        return issuers;
    }

    private Map<String, List<ParsedCertificate>> kept(Collection<ParsedCertificate> certificates) {
        Set<String> names = new HashSet<>();
        for (ParsedCertificate one : certificates) {
            if (!found.containsKey(one.sha256())) {
                names.add(NameKey.of(one.issuer()));
            }
        }
        List<ParsedCertificate> named = inspection.named(names);
        allKept = named.size() < CertificateInspection.MOST_NAMED;
        return bySubject(named);
    }

    private ImportIssuer issuer(
            ParsedCertificate of,
            Map<String, List<ParsedCertificate>> here,
            Map<String, List<ParsedCertificate>> kept) {
        ImportIssuer before = found.get(of.sha256());
        if (before != null) {
            return before;
        }
        ImportIssuer now = search(of, here, kept);
        if (now != ImportIssuer.MISSING && now != ImportIssuer.UNCHECKED) {
            found.put(of.sha256(), now);
        }
        return now;
    }

    private ImportIssuer search(
            ParsedCertificate of,
            Map<String, List<ParsedCertificate>> here,
            Map<String, List<ParsedCertificate>> kept) {
        String issuer = NameKey.of(of.issuer());
        if (issuer.equals(NameKey.of(of.subject())) && signs(of, of)) {
            return ImportIssuer.ITSELF;
        }
        if (anySigns(inspection.rootsNamed(of.issuer()), of)) {
            return ImportIssuer.TRUSTED;
        }
        if (anySigns(here.getOrDefault(issuer, List.of()), of)) {
            return ImportIssuer.HERE;
        }
        if (anySigns(kept.getOrDefault(issuer, List.of()), of)) {
            return ImportIssuer.KEPT;
        }
        return allKept && checks < MOST_CHECKS ? ImportIssuer.MISSING : ImportIssuer.UNCHECKED;
    }

    private boolean anySigns(List<ParsedCertificate> candidates, ParsedCertificate signed) {
        return candidates.stream()
                .filter(one -> one.ca() || one.subject().equals(one.issuer()))
                .filter(one -> !one.equals(signed))
                .anyMatch(one -> signs(one, signed));
    }

    private boolean signs(ParsedCertificate issuer, ParsedCertificate signed) {
        return checks++ < MOST_CHECKS && SignatureCheck.of(signed, issuer) != Verdict.NOT_SIGNED;
    }

    private static Map<String, List<ParsedCertificate>> bySubject(
            Collection<ParsedCertificate> certificates) {
        return certificates.stream()
                .distinct()
                .collect(Collectors.groupingBy(one -> NameKey.of(one.subject())));
    }
}
