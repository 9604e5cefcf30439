package app.certkeep.served;

import app.certkeep.certificate.format.ParsedCertificate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares what a server serves with what is kept for it.
final class ServedComparison {
    private static final int LONGEST = 300;
    private static final Comparator<ParsedCertificate> BY_AGE =
            Comparator.comparing(ParsedCertificate::notBefore)
                    .thenComparing(ParsedCertificate::notAfter);

    private ServedComparison() {}

    /// @param keptAs what the served one is called where it is kept, too
    static ServedCheck of(
            ParsedCertificate kept,
            ParsedCertificate served,
            Optional<String> keptAs,
            boolean inside,
            Instant at) {
        ServedState state = state(kept, served, keptAs.isPresent());
        Optional<ServedCopy> copy =
                state == ServedState.MATCHES
                        ? Optional.empty()
                        : Optional.of(
                                new ServedCopy(
                                        served.sha256(),
                                        cut(served.subject()),
                                        served.notBefore(),
                                        served.notAfter(),
                                        keptAs.orElse("")));
        return new ServedCheck(at, state, Optional.empty(), inside, copy);
    }

    private static ServedState state(
            ParsedCertificate kept, ParsedCertificate served, boolean isKept) {
        if (kept.equals(served)) {
            return ServedState.MATCHES;
        }
        if (kept.pairing().equals(served.pairing()) || names(kept).equals(names(served))) {
            return BY_AGE.compare(served, kept) < 0 ? ServedState.OLDER : ServedState.NEWER;
        }
        return isKept ? ServedState.OTHER : ServedState.UNKNOWN;
    }

    /// The alternative names, or the subject where there are none.
    private static Set<String> names(ParsedCertificate certificate) {
        Set<String> names =
                certificate.subjectAltNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return names.isEmpty() ? Set.of(certificate.subject().toLowerCase(Locale.ROOT)) : names;
    }

    private static String cut(String text) {
        return text.substring(
                0,
                text.offsetByCodePoints(
                        0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }
}
