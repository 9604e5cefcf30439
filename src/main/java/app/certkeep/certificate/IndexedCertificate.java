package app.certkeep.certificate;

import java.util.List;
import java.util.UUID;

/// What is asked of all certificates of a user when one page is shown; some 450 bytes. Texts are in
/// lower case, times in microseconds since 1970.
///
/// @param rest what else is searched: fingerprint, serial, key algorithm, alternative names
record IndexedCertificate(
        UUID id,
        String name,
        String subject,
        String issuer,
        String rest,
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
                    && !rest.contains(word)) {
                return false;
            }
        }
        return true;
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
