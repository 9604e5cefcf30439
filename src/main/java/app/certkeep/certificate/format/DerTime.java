package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Rejection.Reason;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Time of RFC 5280, section 4.1.2.5, and the forms around it that are seen: fractions, which
/// are dropped, and offsets from UTC, which are applied.
final class DerTime {

    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{2}|\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})"
                            + "(?:[.,]\\d{1,20})?(?:Z|([+-])(\\d{2})(\\d{2}))");
    private static final int LONGEST = 48;

    private DerTime() {}

    /// Days that do not exist are refused, never rolled over to the next.
    static Instant read(Tlv time) throws RejectedException {
        boolean utc = time.is(Tlv.UTC_TIME);
        if (!utc && !time.is(Tlv.GENERALIZED_TIME) || time.length() > LONGEST) {
            throw new RejectedException(Reason.DATE_IMPOSSIBLE);
        }
        Matcher parts = FORM.matcher(new String(time.value(), StandardCharsets.ISO_8859_1));
        if (!parts.matches() || (parts.group(1).length() == 2) != utc) {
            throw new RejectedException(Reason.DATE_IMPOSSIBLE);
        }
        try {
            return OffsetDateTime.of(
                            year(number(parts, 1), utc),
                            number(parts, 2),
                            number(parts, 3),
                            number(parts, 4),
                            number(parts, 5),
                            number(parts, 6),
                            0,
                            offset(parts))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new RejectedException(Reason.DATE_IMPOSSIBLE);
        }
    }

    private static int year(int written, boolean utc) {
        if (!utc) {
            return written;
        }
        return written < 50 ? 2000 + written : 1900 + written;
    }

    private static ZoneOffset offset(Matcher parts) {
        if (parts.group(7) == null) {
            return ZoneOffset.UTC;
        }
        int sign = parts.group(7).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(parts, 8), sign * number(parts, 9));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
