package app.certkeep.revocation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is known of whether a certificate was taken back.
///
/// @param answers in the order in which was asked, which ends with the first that is definite
public record RevocationReport(Outcome outcome, List<RevocationAnswer> answers) {

    /// All of it in a word. Nothing but a signed answer of now makes a certificate good.
    public enum Outcome {
        GOOD,
        REVOKED,
        /// The authority's responder does not know it.
        UNKNOWN,
        /// Nobody gave an answer that counts.
        NOT_FOUND_OUT,
        /// It names no address to ask.
        NO_ADDRESS,
        /// Neither the user nor this computer has the certificate of its authority.
        NO_ISSUER,
        /// It has no authority but itself.
        SELF_SIGNED;

        /// What it is, in plain words.
        public String messageKey() {
            return "revocation.outcome." + word();
        }

        /// As commands write it, such as `not-found-out`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static RevocationReport of(Outcome outcome) {
        return new RevocationReport(outcome, List.of());
    }

    static RevocationReport of(List<RevocationAnswer> answers) {
        Outcome outcome = Outcome.NOT_FOUND_OUT;
        for (RevocationAnswer answer : answers) {
            outcome =
                    switch (answer.finding()) {
                        case RevocationFinding.Good good -> Outcome.GOOD;
                        case RevocationFinding.Revoked revoked -> Outcome.REVOKED;
                        case RevocationFinding.Unknown unknown -> Outcome.UNKNOWN;
                        case RevocationFinding.Doubtful doubtful -> outcome;
                    };
        }
        return new RevocationReport(outcome, List.copyOf(answers));
    }

    /// The answer that says it was taken back.
    public Optional<RevocationFinding.Revoked> revoked() {
        return answers.stream()
                .map(RevocationAnswer::finding)
                .filter(RevocationFinding.Revoked.class::isInstance)
                .map(RevocationFinding.Revoked.class::cast)
                .findFirst();
    }
}
