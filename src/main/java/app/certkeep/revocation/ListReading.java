package app.certkeep.revocation;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;

import java.io.IOException;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The judgement of a revocation list (RFC 5280, section 6.3), as far as lists go that their
/// authority signed itself and that cover all reasons.
///
/// @param points the addresses that the certificate names for its lists
record ListReading(Question question, List<String> points) {
    private static final int NOT_REVOKED_ANY_MORE = 8;

    /// @param answer in DER
    RevocationFinding judge(byte[] answer) throws DoubtfulException {
        try {
            return judge(new X509CRLHolder(answer));
        } catch (IOException | CertException | RuntimeException e) {
            throw new DoubtfulException(Doubt.MALFORMED);
        }
    }

    private RevocationFinding judge(X509CRLHolder list) throws DoubtfulException, CertException {
        DoubtfulException.unless(
                list.getIssuer().equals(question.issuer().getSubject()), Doubt.OTHER_CERTIFICATE);
        DoubtfulException.unless(
                maySign() && list.isSignatureValid(Question.keyOf(question.issuer())),
                Doubt.WRONG_SIGNATURE);
        DoubtfulException.unless(covers(list), Doubt.OTHER_CERTIFICATE);
        question.requireCurrent(list.getThisUpdate(), Optional.ofNullable(list.getNextUpdate()));
        X509CRLEntryHolder entry = list.getRevokedCertificate(question.serial());
        if (entry == null || reason(entry) == NOT_REVOKED_ANY_MORE) {
            return new RevocationFinding.Good(
                    list.getThisUpdate().toInstant(),
                    Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant));
        }
        return new RevocationFinding.Revoked(
                entry.getRevocationDate().toInstant(), ReasonWord.of(reason(entry)));
    }

    private boolean maySign() {
        KeyUsage usage = KeyUsage.fromExtensions(question.issuer().getExtensions());
        return usage == null || usage.hasUsages(KeyUsage.cRLSign);
    }

    private static int reason(X509CRLEntryHolder entry) {
        Extension reason = entry.getExtension(Extension.reasonCode);
        return reason == null
                ? 0
                : CRLReason.getInstance(reason.getParsedValue()).getValue().intValueExact();
    }

    /// Whether a certificate that is not on the list was not taken back.
    private boolean covers(X509CRLHolder list) {
        Collection<?> critical = list.getCriticalExtensionOIDs();
        Set<ASN1ObjectIdentifier> known = Set.of(Extension.issuingDistributionPoint);
        if (!known.containsAll(critical)
                || list.getExtension(Extension.deltaCRLIndicator) != null) {
            return false;
        }
        Extension extension = list.getExtension(Extension.issuingDistributionPoint);
        return extension == null
                || covers(IssuingDistributionPoint.getInstance(extension.getParsedValue()));
    }

    private boolean covers(IssuingDistributionPoint part) {
        boolean kind =
                question.isAboutAuthority()
                        ? !part.onlyContainsUserCerts()
                        : !part.onlyContainsCACerts();
        boolean place =
                part.getDistributionPoint() == null
                        || SourceList.urls(part.getDistributionPoint()).anyMatch(points::contains);
        return kind
                && place
                && !part.isIndirectCRL()
                && !part.onlyContainsAttributeCerts()
                && part.getOnlySomeReasons() == null;
    }
}
