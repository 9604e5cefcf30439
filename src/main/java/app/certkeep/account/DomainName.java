package app.certkeep.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The domain of an e-mail address in the form that the DNS knows: lower case, and labels outside
/// ASCII as A-labels (RFC 5890). The JDK's own `IDN` is of 2003 and would turn `ß` into `ss`, which
/// is another domain today.
final class DomainName {
    private static final int LONGEST = 253;

    /// The full stops of other scripts that count as one (Unicode TS 46).
    private static final Pattern DOT = Pattern.compile("[.\u3002\uFF0E\uFF61]");

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /// Letters, marks and digits, and the two joiners that some scripts write words with.
    private static final Pattern INTERNATIONAL =
            Pattern.compile(
                    "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}\u200C\u200D-]*[\\p{L}\\p{M}\\p{N}])?");

    private DomainName() {}

    /// The domain in ASCII, or nothing where it is none or has a single label.
    static Optional<String> toAscii(String domain) {
        String plain = Normalizer.normalize(domain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String[] labels = DOT.split(plain, -1);
        String ascii =
                Arrays.stream(labels).map(DomainName::label).collect(Collectors.joining("."));
        boolean valid =
                labels.length > 1
                        && ascii.length() <= LONGEST
                        && Arrays.stream(ascii.split("\\.", -1))
                                .allMatch(label -> LABEL.matcher(label).matches());
        return valid ? Optional.of(ascii) : Optional.empty();
    }

    /// Empty where it is none.
    private static String label(String label) {
        if (label.chars().allMatch(c -> c < 0x80)) {
            return label;
        }
        return INTERNATIONAL.matcher(label).matches() && !label.startsWith("xn--")
                ? "xn--" + Punycode.encode(label)
                : "";
    }
}
