package app.certkeep.certificate;

/// What a list shows and in which order.
///
/// @param text words that all have to occur, in any case, in the name, subject, issuer, serial,
///     fingerprint, alternative names or key algorithm
public record CertificateQuery(
        String text, CertificateFilter filter, CertificateSort sort, boolean ascending) {

    /// Everything, what expires first at the top.
    public static CertificateQuery all() {
        return new CertificateQuery("", CertificateFilter.ALL, CertificateSort.EXPIRES, true);
    }

    public CertificateQuery matching(String words) {
        return new CertificateQuery(words, filter, sort, ascending);
    }

    public CertificateQuery only(CertificateFilter which) {
        return new CertificateQuery(text, which, sort, ascending);
    }

    public CertificateQuery sortedBy(CertificateSort field, boolean upwards) {
        return new CertificateQuery(text, filter, field, upwards);
    }
}
