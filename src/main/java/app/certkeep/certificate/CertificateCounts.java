package app.certkeep.certificate;

/// How many certificates each filter shows.
public record CertificateCounts(
        long all, long active, long inactive, long expiring, long expired, long noKey) {

    public static final CertificateCounts NONE = new CertificateCounts(0, 0, 0, 0, 0, 0);

    public long of(CertificateFilter filter) {
        return switch (filter) {
            case ALL -> all;
            case ACTIVE -> active;
            case INACTIVE -> inactive;
            case EXPIRING -> expiring;
            case EXPIRED -> expired;
            case NO_KEY -> noKey;
        };
    }
}
