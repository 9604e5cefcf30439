package app.certkeep.account;

import app.certkeep.failure.InvalidInputException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address by RFC 5321, section 4.1.2, with the international names of RFC 6531. The host
/// is a domain of two labels or more: addresses in brackets and names of one network do not do.
///
/// @param text as it was entered
/// @param key the form in which two addresses are compared: lower case, domain in ASCII
public record EmailAddress(String text, String key) {
    /// In octets of UTF-8 (RFC 5321, section 4.5.3.1, and its erratum 1690).
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /// What stands between dots: `atext`, or anything visible outside ASCII.
    private static final String ATOM =
            "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[^\\x00-\\x7F\\p{C}\\p{Z}])+";

    /// `qtextSMTP`, or a character after a backslash.
    private static final String QUOTED =
            "\"(?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|[^\\x00-\\x7F\\p{C}]|\\\\[\\x20-\\x7E])*\"";

    private static final Pattern LOCAL_PART =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*|" + QUOTED);

    /// The address, or nothing where the text is none.
    public static Optional<EmailAddress> parse(String entered) {
        String text = Normalizer.normalize(entered.strip(), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1 || octets(text) > LONGEST) {
            return Optional.empty();
        }
        String localPart = text.substring(0, at);
        if (octets(localPart) > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(localPart).matches()) {
            return Optional.empty();
        }
        return DomainName.toAscii(text.substring(at + 1))
                .map(domain -> localPart.toLowerCase(Locale.ROOT) + "@" + domain)
                .filter(key -> octets(key) <= LONGEST)
                .map(key -> new EmailAddress(text, key));
    }

    /// Whether two texts are the same address.
    public static boolean areSame(String one, String other) {
        Optional<String> key = parse(one).map(EmailAddress::key);
        return key.isPresent() && key.equals(parse(other).map(EmailAddress::key));
    }

    /// The address as it is sent to: the local part as it was entered, the domain in ASCII.
    String forSending() {
        return text.substring(0, text.lastIndexOf('@')) + key.substring(key.lastIndexOf('@'));
    }

    /// @throws InvalidInputException where the text is no address
    static EmailAddress require(String entered) {
        return parse(entered)
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        "not an e-mail address", "account.email.invalid"));
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
