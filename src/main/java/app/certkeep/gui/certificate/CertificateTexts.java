package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateStatus;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words for what a certificate holds. What strangers wrote is made safe to look at and short
/// enough to lay out.
public final class CertificateTexts {
    private static final int LONGEST = 400;
    private static final int LONGEST_TEXT = 100_000;

    /// As RFC 4514 writes it: up to a comma or plus sign that is not escaped.
    private static final Pattern COMMON_NAME =
            Pattern.compile("(?:^|(?<!\\\\)[,+])CN=((?:[^,+\\\\]|\\\\.){1,200}+)(?=[,+]|$)");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Clock clock;
    private final ZoneId zone;

    /// @param zone in which dates are shown
    public CertificateTexts(Messages messages, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    Messages messages() {
        return messages;
    }

    /// Safe to look at, at most 400 characters.
    static String shown(String raw) {
        String start = raw.length() <= LONGEST ? raw : raw.substring(0, LONGEST) + "…";
        return VisibleText.of(start);
    }

    /// The lines of a long text, safe to look at, at most 100,000 characters.
    static String lines(String raw) {
        String start = raw.length() <= LONGEST_TEXT ? raw : raw.substring(0, LONGEST_TEXT) + "\n…";
        return start.lines().map(VisibleText::of).collect(Collectors.joining("\n", "", "\n"));
    }

    /// How far away its end is, beside its status: "expires in 3 months" or "12 days ago".
    String end(Instant time) {
        String away = relative(time);
        return time.isBefore(clock.instant()) ? away : messages.text("certificates.ends", away);
    }

    /// How far away, such as "in 3 months" or "12 days ago".
    String relative(Instant time) {
        Duration away = Duration.between(clock.instant(), time);
        String direction = away.isNegative() ? "certificates.ago." : "certificates.in.";
        Duration distance = away.abs();
        long days = distance.toDays();
        if (days >= 730) {
            return messages.text(direction + "years", days / 365);
        }
        if (days >= 60) {
            return messages.text(direction + "months", days / 30);
        }
        return days >= 2
                ? messages.text(direction + "days", days)
                : messages.text(direction + "hours", distance.toHours());
    }

    /// In the user's time zone, and in UTC.
    String exact(Instant time) {
        return local(time) + "\n" + UTC.format(time);
    }

    String local(Instant time) {
        return new Times(messages, zone).as("certificates.time", time);
    }

    String status(CertificateStatus status) {
        return messages.text("certificates.status." + keyOf(status));
    }

    static String statusIcon(CertificateStatus status) {
        return switch (status) {
            case VALID -> "fth-check-circle";
            case EXPIRING -> "fth-clock";
            case EXPIRED -> "fth-x-octagon";
            case NOT_YET_VALID -> "fth-calendar";
        };
    }

    static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The common name that a distinguished name begins with, else all of it.
    static String commonName(String distinguishedName) {
        Matcher matcher = COMMON_NAME.matcher(distinguishedName);
        return matcher.find() && !matcher.group(1).isBlank() ? matcher.group(1) : distinguishedName;
    }

    /// Such as "RSA 2048"; where the name says the size already, the name alone.
    static String key(CertificateSummary certificate) {
        String algorithm = VisibleText.of(certificate.keyAlgorithm());
        boolean saysSize = Character.isDigit(algorithm.charAt(algorithm.length() - 1));
        return saysSize || certificate.keySize().isEmpty()
                ? algorithm
                : algorithm + " " + certificate.keySize().getAsInt();
    }

    /// The first alternative name and how many more there are; empty where there is none.
    String alternativeNames(CertificateSummary certificate) {
        List<String> names = certificate.subjectAltNames();
        if (names.isEmpty()) {
            return "";
        }
        String first = shown(names.getFirst().substring(names.getFirst().indexOf(':') + 1));
        return names.size() == 1
                ? first
                : messages.text("certificates.names.more", first, names.size() - 1);
    }
}
