package app.certkeep.cli;

import app.certkeep.certificate.CertificateSort;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;

/// What `--sort` takes: the words of the help, and the names of the same things in JSON.
final class SortField implements ITypeConverter<CertificateSort> {
    @Override
    public CertificateSort convert(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "name" -> CertificateSort.NAME;
            case "subject" -> CertificateSort.SUBJECT;
            case "issuer" -> CertificateSort.ISSUER;
            case "expires", "expiry", "notafter" -> CertificateSort.EXPIRES;
            case "active" -> CertificateSort.ACTIVE;
            case "key", "haskey" -> CertificateSort.KEY;
            case "added", "createdat" -> CertificateSort.ADDED;
            default ->
                    throw new TypeConversionException(
                            "'" + given + "' is none of: " + CertListCommand.SORT_FIELDS);
        };
    }
}
