package app.certkeep.certificate;

/// A file that a certificate is exported to.
///
/// @param ending of its name
public record ExportFile(String ending, ExportTarget target) {
    private static final int LONGEST = 80;

    /// As files of this format are usually called.
    public static ExportFile of(ExportTarget target) {
        String ending =
                switch (target.format()) {
                    case PEM -> ".pem";
                    case KEY -> ".key";
                    case SSH -> target.withKey() ? "" : ".pub";
                    case JWK -> ".jwk";
                    case JWKS -> ".jwks";
                    case KUBERNETES -> ".yaml";
                    case DER -> ".der";
                    case P7B -> ".p7b";
                    case P12, P12_OLDER -> ".p12";
                    case JKS -> ".jks";
                };
        return new ExportFile(ending, target);
    }

    /// A name that any file system takes.
    ///
    /// @param certificate its name
    public String nameFor(String certificate) {
        String safe =
                certificate.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String shortened = safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
        return (shortened.isEmpty() ? "certificate" : shortened) + ending;
    }
}
