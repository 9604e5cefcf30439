package app.certkeep.account;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long before its end a certificate counts as expiring: some days, or a share of its lifetime.
///
/// @param number of days, 1 to 3,650; or of parts, fewer than there are
/// @param parts that the lifetime is thought of as having, 2 to 100; 1 where days are meant
public record ExpiryNotice(int number, int parts) {
    /// What holds where nobody chose anything.
    public static final ExpiryNotice USUAL = days(30);

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_PARTS = 100;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})(?:d|/(\\d{1,3}))");

    public static ExpiryNotice days(int number) {
        return new ExpiryNotice(number, 1);
    }

    /// What a text such as `30d` or `1/3` means; empty where that is nothing.
    public static Optional<ExpiryNotice> of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        boolean share = matcher.group(2) != null;
        ExpiryNotice notice =
                new ExpiryNotice(number, share ? Integer.parseInt(matcher.group(2)) : 1);
        return share == notice.isShare() && notice.isPossible()
                ? Optional.of(notice)
                : Optional.empty();
    }

    private boolean isPossible() {
        return number >= 1
                && (isShare() ? parts <= MOST_PARTS && number < parts : number <= MOST_DAYS);
    }

    /// Whether it depends on the lifetime.
    public boolean isShare() {
        return parts != 1;
    }

    /// How long that is.
    ///
    /// @param lifetime in microseconds, as is the answer
    public long micros(long lifetime) {
        return isShare() ? lifetime / parts * number : TimeUnit.DAYS.toMicros(number);
    }

    /// As [#of] reads it.
    public String text() {
        return isShare() ? number + "/" + parts : number + "d";
    }
}
