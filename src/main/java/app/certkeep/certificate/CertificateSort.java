package app.certkeep.certificate;

/// What a list is sorted by; texts without regard to case. Ascending, active ones and ones with a
/// key come first.
public enum CertificateSort {
    NAME("lower(name)"),
    SUBJECT("lower(subject)"),
    ISSUER("lower(issuer)"),
    EXPIRES("notAfter"),
    ACTIVE("case when active then 0 else 1 end"),
    KEY("case when hasKey then 0 else 1 end"),
    ADDED("createdAt");

    private final String expression;

    CertificateSort(String expression) {
        this.expression = expression;
    }

    /// An order without ties, so that no row is on two pages.
    String order(boolean ascending) {
        String direction = ascending ? " asc" : " desc";
        return expression + direction + (this == EXPIRES ? "" : ", notAfter") + ", id" + direction;
    }
}
