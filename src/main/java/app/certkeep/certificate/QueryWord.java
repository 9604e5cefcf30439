package app.certkeep.certificate;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The query words, and what each asks of a certificate.
enum QueryWord {
    NAME(value -> (one, _) -> one.name().contains(value)),
    SUBJECT(value -> (one, _) -> one.subject().contains(value)),
    ISSUER(value -> (one, _) -> one.issuer().contains(value)),
    SAN(value -> (one, _) -> one.namesContain(value)),
    SERIAL(
            value -> {
                String digits = digits("serial", value);
                return (one, _) -> one.serialContains(digits);
            }),
    SHA256(
            value -> {
                String digits = digits("sha256", value);
                return (one, _) -> one.sha256StartsWith(digits);
            }),
    TAG(value -> (one, _) -> TagList.has(one.tags(), value)),
    EXPIRES(ExpiryCondition::of),
    IS(value -> among("is", value, states())),
    HAS(
            value ->
                    among(
                            "has",
                            value,
                            Map.of(
                                    "key", (one, _) -> one.hasKey(),
                                    "no-key", (one, _) -> !one.hasKey(),
                                    "tag", (one, _) -> !one.tags().isEmpty(),
                                    "no-tag", (one, _) -> one.tags().isEmpty())));

    private final Function<String, QueryCondition> meaning;

    QueryWord(Function<String, QueryCondition> meaning) {
        this.meaning = meaning;
    }

    static @Nullable QueryWord of(String written) {
        return Arrays.stream(values())
                .filter(word -> word.written().equals(written))
                .findFirst()
                .orElse(null);
    }

    /// @param value in lower case
    /// @throws InvalidInputException where the word does not take it
    QueryCondition condition(String value) {
        if (value.isEmpty()) {
            throw refused(written(), value);
        }
        return meaning.apply(value);
    }

    static InvalidInputException refused(String word, String value) {
        String visible = VisibleText.of(value);
        String shown = visible.length() <= 40 ? visible : visible.substring(0, 39) + "…";
        return new InvalidInputException(
                "a query word that takes something else", "certificate.query." + word, shown);
    }

    private String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, QueryCondition> states() {
        return Map.of(
                "active", CertificateFilter.ACTIVE::shows,
                "inactive", CertificateFilter.INACTIVE::shows,
                "expiring", CertificateFilter.EXPIRING::shows,
                "expired", CertificateFilter.EXPIRED::shows,
                "valid",
                        (one, moment) ->
                                one.notBefore() <= moment.now() && one.notAfter() >= moment.now(),
                "not-yet-valid", (one, moment) -> one.notBefore() > moment.now());
    }

    private static QueryCondition among(
            String word, String value, Map<String, QueryCondition> known) {
        QueryCondition condition = known.get(value);
        if (condition == null) {
            throw refused(word, value);
        }
        return condition;
    }

    /// Hexadecimal digits, however they were grouped where they were copied.
    private static String digits(String word, String value) {
        String digits = value.replaceAll("[:\\s]|^0x", "");
        if (!digits.matches("-?[0-9a-f]+")) {
            throw refused(word, value);
        }
        return digits;
    }
}
