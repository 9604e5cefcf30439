package app.certkeep.certificate;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What is asked of all certificates of a user when one page is shown; some 450 bytes. Texts are in
/// lower case, times in microseconds since 1970.
///
/// @param rest what else is searched, a line each: fingerprint, serial, key algorithm, then the
///     alternative names
/// @param tags as [TagList] keeps them
record IndexedCertificate(
        UUID id,
        String name,
        String subject,
        String issuer,
        String rest,
        String tags,
        long notBefore,
        long notAfter,
        long createdAt,
        boolean active,
        boolean hasKey) {

    /// Words have no white space, so none reaches from one text into the next.
    boolean hasAll(List<String> words) {
        for (String word : words) {
            if (!name.contains(word)
                    && !subject.contains(word)
                    && !issuer.contains(word)
                    && !rest.contains(word)
                    && !tags.contains(word)) {
                return false;
            }
        }
        return true;
    }

    boolean sha256StartsWith(String digits) {
        return rest.startsWith(digits);
    }

    boolean serialContains(String digits) {
        int from = rest.indexOf('\n') + 1;
        int found = rest.indexOf(digits, from);
        return found >= 0 && found + digits.length() <= rest.indexOf('\n', from);
    }

    /// Whether an alternative name contains it.
    boolean namesContain(String text) {
        return rest.indexOf(text, names()) >= 0;
    }

    /// Where the alternative names begin; they follow the key algorithm.
    private int names() {
        int algorithm = rest.indexOf('\n', rest.indexOf('\n') + 1) + 1;
        return rest.indexOf('\n', algorithm) + 1;
    }

    /// What it is for, whatever the order it is told in: its alternative names, or its subject
    /// where it has none.
    Set<String> identity() {
        String names = rest.substring(names());
        return names.isEmpty() ? Set.of(subject) : Set.copyOf(List.of(names.split("\n")));
    }

    /// As databases order ids, which know no signs.
    int compareId(IndexedCertificate other) {
        int high =
                Long.compareUnsigned(
                        id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }
}
