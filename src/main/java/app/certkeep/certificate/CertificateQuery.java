package app.certkeep.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a list shows and in which order.
///
/// @param text words that all have to occur, in any case, in the name, subject, issuer, serial,
///     fingerprint, alternative names or key algorithm
public record CertificateQuery(
        String text, CertificateFilter filter, CertificateSort sort, boolean ascending) {
    private static final int MOST_WORDS = 10;

    /// Everything, what expires first at the top.
    public static CertificateQuery all() {
        return new CertificateQuery("", CertificateFilter.ALL, CertificateSort.EXPIRES, true);
    }

    /// What is looked for, in lower case; at most ten words.
    List<String> words() {
        return Arrays.stream(StorableText.of(text).toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
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
