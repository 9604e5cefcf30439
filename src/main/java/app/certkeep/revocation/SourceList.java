package app.certkeep.revocation;

import app.certkeep.revocation.RevocationSource.Kind;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The sources that a certificate names: responders first, since they answer with less.
final class SourceList {
    private static final int MOST = 10;
    private static final int LONGEST_URL = 2048;

    private SourceList() {}

    static List<RevocationSource> of(X509CertificateHolder certificate) {
        Extensions extensions = certificate.getExtensions();
        if (extensions == null) {
            return List.of();
        }
        List<RevocationSource> sources = new ArrayList<>();
        try {
            responders(extensions)
                    .forEach(url -> sources.add(new RevocationSource(Kind.OCSP, url)));
            lists(extensions).forEach(url -> sources.add(new RevocationSource(Kind.CRL, url)));
        } catch (RuntimeException unreadable) {
            // BouncyCastle's way to say that an extension is damaged. What was read counts.
        }
        return sources.stream()
                .filter(source -> source.url().length() <= LONGEST_URL)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> responders(Extensions extensions) {
        AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(extensions);
        return access == null
                ? List.of()
                : Arrays.stream(access.getAccessDescriptions())
                        .filter(one -> isOcsp(one.getAccessMethod()))
                        .map(AccessDescription::getAccessLocation)
                        .flatMap(SourceList::url)
                        .toList();
    }

    private static boolean isOcsp(ASN1ObjectIdentifier method) {
        return method.equals(AccessDescription.id_ad_ocsp);
    }

    /// Without the points of others than the issuer, and of some reasons only.
    private static List<String> lists(Extensions extensions) {
        Extension extension = extensions.getExtension(Extension.cRLDistributionPoints);
        return extension == null
                ? List.of()
                : Arrays.stream(
                                CRLDistPoint.getInstance(extension.getParsedValue())
                                        .getDistributionPoints())
                        .filter(point -> point.getCRLIssuer() == null && point.getReasons() == null)
                        .map(DistributionPoint::getDistributionPoint)
                        .flatMap(SourceList::urls)
                        .toList();
    }

    /// Those of a point that has full names.
    static Stream<String> urls(DistributionPointName point) {
        return point != null && point.getType() == DistributionPointName.FULL_NAME
                ? Arrays.stream(GeneralNames.getInstance(point.getName()).getNames())
                        .flatMap(SourceList::url)
                : Stream.empty();
    }

    private static Stream<String> url(GeneralName name) {
        return name.getTagNo() == GeneralName.uniformResourceIdentifier
                ? Stream.of(name.getName().toString())
                : Stream.empty();
    }
}
