package app.certkeep.app;

import app.certkeep.crypto.PasswordCost;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.PageRequest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The one table of settings: a line for each. What a setting means stands under its
/// [#meaningKey] among the texts.
public enum KnownSetting {
    PAGE_SIZE("page.size", Allowed.whole(1, PageRequest.LARGEST), "50"),
    DATABASE_URL("database.url", Allowed.text(), ""),
    DATABASE_USER("database.user", Allowed.text(), ""),
    DATABASE_PASSWORD("database.password", Allowed.secret(), ""),
    DATABASE_PASSWORD_FILE("database.password.file", Allowed.text(), ""),
    PASSWORD_MEMORY(
            "password.memory.kib",
            Allowed.whole(PasswordCost.FLOOR.memoryKib(), 4 * 1024 * 1024),
            String.valueOf(PasswordCost.STANDARD.memoryKib())),
    PASSWORD_ITERATIONS(
            "password.iterations",
            Allowed.whole(PasswordCost.FLOOR.iterations(), 100),
            String.valueOf(PasswordCost.STANDARD.iterations())),
    NOTIFIER_CONNECT("notifier.connect.seconds", Allowed.whole(1, 60), "10"),
    NOTIFIER_CALL("notifier.call.seconds", Allowed.whole(1, 300), "30"),
    NOTIFIER_RESPONSE("notifier.response.kib", Allowed.whole(1, 1024), "64"),
    NOTIFIER_UNDO("notifier.undo.seconds", Allowed.whole(0, 60), "5"),
    NOTIFIER_PARALLEL("notifier.parallel", Allowed.whole(1, 64), "4"),
    BACKUP_MINUTES("backup.minutes", Allowed.whole(5, 24 * 60), "60"),
    API_PORT("api.port", Allowed.whole(0, 65_535), "0"),
    API_SIGNUP("api.signup", Allowed.oneOf("on", "off"), "off"),
    MAIL_HOST("mail.host", Allowed.text(), ""),
    MAIL_PORT("mail.port", Allowed.whole(1, 65_535), ""),
    MAIL_SECURITY("mail.security", Allowed.oneOf("starttls", "tls", "none"), "starttls"),
    MAIL_USER("mail.user", Allowed.text(), ""),
    MAIL_PASSWORD("mail.password", Allowed.secret(), ""),
    MAIL_PASSWORD_FILE("mail.password.file", Allowed.text(), ""),
    MAIL_FROM("mail.from", Allowed.text(), ""),
    RANDOM_URL("random.url", Allowed.text(), ""),
    RANDOM_COST("random.cost", Allowed.whole(0, 1_000_000), "1");

    private final String text;
    private final Allowed allowed;
    private final String byDefault;

    KnownSetting(String text, Allowed allowed, String byDefault) {
        this.text = text;
        this.allowed = allowed;
        this.byDefault = byDefault;
    }

    /// As files and the command line name it.
    public String text() {
        return text;
    }

    /// As the environment names it.
    public String variable() {
        return "CERTKEEP_" + text.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /// The key of the text that says what it is for.
    public String meaningKey() {
        return "setting." + text;
    }

    /// What holds where nobody says anything; empty for nothing.
    public String byDefault() {
        return byDefault;
    }

    public boolean isSecret() {
        return allowed.isSecret();
    }

    Allowed allowed() {
        return allowed;
    }

    /// The setting of a name.
    public static Optional<KnownSetting> find(String text) {
        return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
    }

    /// As [#find].
    ///
    /// @param origin where the name stands
    /// @throws InvalidInputException where there is none; its message names the nearest
    public static KnownSetting require(String text, String origin) {
        return find(text)
                .orElseThrow(
                        () ->
                                new InvalidInputException(
                                        "unknown setting",
                                        "settings.unknown",
                                        origin,
                                        text,
                                        nearestTo(text)));
    }

    /// The name that somebody most likely meant.
    static String nearestTo(String mistyped) {
        String wanted = mistyped.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .map(KnownSetting::text)
                .min(Comparator.comparingInt(text -> distance(wanted, text)))
                .orElseThrow();
    }

    /// How many characters have to be put in, taken out or exchanged (Levenshtein's distance).
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int exchange = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchange, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
