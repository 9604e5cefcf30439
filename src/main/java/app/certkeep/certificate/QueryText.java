package app.certkeep.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person writes into a search field: words that all have to occur, and query words such as
/// `expires:<30d` or `issuer:"Let's Encrypt"`. What has a colon and is no query word is looked for
/// as it stands.
final class QueryText {
    private static final int MOST_WORDS = 10;
    static final int LONGEST = 2_000;

    /// A word in which quotation marks hold white space together; the last may be missing.
    private static final Pattern WORD =
            Pattern.compile("[^\\s\"]*+(?:\"[^\"]*+(?:\"|$)[^\\s\"]*+)?+");

    private final List<QueryCondition> conditions;

    private QueryText(List<QueryCondition> conditions) {
        this.conditions = conditions;
    }

    /// The first ten words of the first 2,000 characters.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where a query word is followed by what
    ///     it does not take
    static QueryText of(String text) {
        List<QueryCondition> conditions = new ArrayList<>();
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Matcher words = WORD.matcher(StorableText.of(start).toLowerCase(Locale.ROOT));
        while (words.find() && conditions.size() < MOST_WORDS) {
            String word = words.group();
            int colon = word.indexOf(':');
            QueryWord known = colon < 0 ? null : QueryWord.of(word.substring(0, colon));
            if (known != null) {
                conditions.add(known.condition(plain(word.substring(colon + 1))));
            } else if (!plain(word).isEmpty()) {
                List<String> one = List.of(plain(word));
                conditions.add((certificate, _) -> certificate.hasAll(one));
            }
        }
        return new QueryText(List.copyOf(conditions));
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    boolean matches(IndexedCertificate certificate, Moment moment) {
        for (QueryCondition condition : conditions) {
            if (!condition.holds(certificate, moment)) {
                return false;
            }
        }
        return true;
    }

    /// Line ends would reach from one text of the index into the next.
    private static String plain(String word) {
        return word.replace("\"", "").replaceAll("\\s+", " ").strip();
    }
}
