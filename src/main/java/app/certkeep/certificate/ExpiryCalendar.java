package app.certkeep.certificate;

import app.certkeep.account.ExpiryNotice;
import app.certkeep.certificate.format.VisibleText;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes ends of certificates as events of a calendar, in iCalendar's format (RFC 5545).
final class ExpiryCalendar {
    /// Octets of a line without its end (section 3.1).
    private static final int LINE = 75;

    private static final int LONGEST_TEXT = 2_000;
    private static final String END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final Instant now;
    private final ExpiryNotice notice;

    /// @param notice how long before its end each reminder comes
    ExpiryCalendar(Instant now, ExpiryNotice notice) {
        this.now = now;
        this.notice = notice;
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Certkeep//Certkeep//EN");
        line("CALSCALE", "GREGORIAN");
    }

    void add(CertificateSummary certificate, String title) {
        line("BEGIN", "VEVENT");
        line("UID", certificate.id() + "@certkeep");
        line("DTSTAMP", UTC.format(now));
        line("DTSTART", UTC.format(certificate.notAfter()));
        line("SUMMARY", escaped(title));
        line(
                "DESCRIPTION",
                escaped(certificate.subject())
                        + "\\n"
                        + escaped(String.join(", ", certificate.subjectAltNames())));
        line("TRANSP", "TRANSPARENT");
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line("DESCRIPTION", escaped(title));
        line("TRIGGER", before(certificate));
        line("END", "VALARM");
        line("END", "VEVENT");
    }

    byte[] file() {
        return (text + "END:VCALENDAR" + END).getBytes(StandardCharsets.UTF_8);
    }

    private String before(CertificateSummary certificate) {
        long lifetime =
                Moment.micros(certificate.notAfter()) - Moment.micros(certificate.notBefore());
        Duration time = Duration.ofMillis(notice.micros(lifetime) / 1000);
        return time.toDays() > 0 ? "-P" + time.toDays() + "D" : "-PT" + time.toHours() + "H";
    }

    /// As a value of the type TEXT (section 3.3.11); what strangers wrote is safe to look at.
    private static String escaped(String raw) {
        String start = raw.length() <= LONGEST_TEXT ? raw : raw.substring(0, LONGEST_TEXT) + "…";
        return VisibleText.of(start)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folds what is too long: the next line goes on after a blank, and no character is torn apart.
    private void line(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            int more = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += more;
        }
        text.append(END);
    }
}
