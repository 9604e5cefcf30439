package app.certkeep.certificate;

import java.util.Comparator;
import java.util.function.Function;

/// What a list is sorted by; texts without regard to case. Ascending, active ones and ones with a
/// key come first.
public enum CertificateSort {
    NAME(text(IndexedCertificate::name)),
    SUBJECT(text(IndexedCertificate::subject)),
    ISSUER(text(IndexedCertificate::issuer)),
    EXPIRES(Comparator.comparingLong(IndexedCertificate::notAfter)),
    ACTIVE(Comparator.comparing(IndexedCertificate::active).reversed()),
    KEY(Comparator.comparing(IndexedCertificate::hasKey).reversed()),
    ADDED(Comparator.comparingLong(IndexedCertificate::createdAt));

    private final Comparator<IndexedCertificate> upwards;

    CertificateSort(Comparator<IndexedCertificate> upwards) {
        this.upwards = upwards;
    }

    /// An order without ties, so that no row is on two pages. Among equals, what expires first
    /// comes first, whichever way.
    Comparator<IndexedCertificate> order(boolean ascending) {
        Comparator<IndexedCertificate> ids = IndexedCertificate::compareId;
        return (ascending ? upwards : upwards.reversed())
                .thenComparingLong(IndexedCertificate::notAfter)
                .thenComparing(ascending ? ids : ids.reversed());
    }

    /// Many certificates share the text of one issuer.
    private static Comparator<IndexedCertificate> text(Function<IndexedCertificate, String> of) {
        return (a, b) -> {
            String left = of.apply(a);
            String right = of.apply(b);
            return left == right ? 0 : left.compareTo(right);
        };
    }
}
