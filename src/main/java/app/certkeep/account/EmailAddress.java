package app.certkeep.account;

import app.certkeep.failure.InvalidInputException;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address by the dot-string form of RFC 5321, section 4.1.2, with international domains.
///
/// @param text as it was entered
/// @param key the form in which two addresses are compared: lower case, domain in ASCII
public record EmailAddress(String text, String key) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile(
                    "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /// The address, or nothing where the text is none.
    public static Optional<EmailAddress> parse(String entered) {
        String text = entered.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
            return Optional.empty();
        }
        String localPart = text.substring(0, at);
        return asciiDomain(text.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(localPart).matches())
                .map(
                        domain ->
                                new EmailAddress(
                                        text, localPart.toLowerCase(Locale.ROOT) + "@" + domain));
    }

    /// @throws InvalidInputException where the text is no address
    static EmailAddress require(String entered) {
        return parse(entered)
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        "not an e-mail address", "account.email.invalid"));
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(name -> DOMAIN.matcher(name).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
