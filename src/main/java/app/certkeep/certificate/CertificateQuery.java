package app.certkeep.certificate;

/// What a list shows and in which order.
///
/// @param text words that all have to occur, in any case, in the name, subject, issuer, serial,
///     fingerprint, alternative names, key algorithm or tags, and query words: `name:`, `subject:`,
///     `issuer:`, `san:`, `serial:`, `sha256:`, `tag:`, `expires:`, `is:`, `has:`
public record CertificateQuery(
        String text, CertificateFilter filter, CertificateSort sort, boolean ascending) {
    /// Everything, what expires first at the top.
    public static CertificateQuery all() {
        return new CertificateQuery("", CertificateFilter.ALL, CertificateSort.EXPIRES, true);
    }

    /// What is looked for.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where a query word in it is wrong
    QueryText words() {
        return QueryText.of(text);
    }

    /// A text that shows the same without a filter.
    public String spelled() {
        String word =
                switch (filter) {
                    case ALL -> "";
                    case ACTIVE -> "is:active";
                    case INACTIVE -> "is:inactive";
                    case EXPIRING -> "is:expiring";
                    case EXPIRED -> "is:expired";
                    case NO_KEY -> "has:no-key";
                };
        return (word + " " + text.strip()).strip();
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
