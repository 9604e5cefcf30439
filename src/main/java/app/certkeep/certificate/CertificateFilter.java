package app.certkeep.certificate;

/// Which certificates a list shows. The conditions agree with [CertificateStatus].
public enum CertificateFilter {
    ALL("true"),
    ACTIVE("active"),
    INACTIVE("not active"),
    EXPIRING("notBefore <= :now and notAfter between :now and :soon"),
    EXPIRED("notAfter < :now"),
    NO_KEY("not hasKey");

    private final String condition;

    CertificateFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
