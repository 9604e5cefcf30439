package app.certkeep.revocation;

import java.util.Map;
import java.util.Optional;

/// The reasons of RFC 5280, section 5.3.1, as commands and message keys write them.
final class ReasonWord {
    private static final Map<Integer, String> WORDS =
            Map.of(
                    1, "key-compromise",
                    2, "ca-compromise",
                    3, "affiliation-changed",
                    4, "superseded",
                    5, "cessation-of-operation",
                    6, "certificate-hold",
                    9, "privilege-withdrawn",
                    10, "aa-compromise");

    private ReasonWord() {}

    /// Empty for `unspecified`, and for what the RFC does not know.
    static Optional<String> of(int code) {
        return Optional.ofNullable(WORDS.get(code));
    }
}
