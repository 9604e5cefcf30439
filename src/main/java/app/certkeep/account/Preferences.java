package app.certkeep.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a user wants the window to be.
///
/// @param theme `SYSTEM`, `LIGHT` or `DARK`
/// @param language `SYSTEM`, `ENGLISH` or `GERMAN`; empty where the user has never chosen one
/// @param lockMinutes without use until the window locks itself, 1 to 1,440; administrators may
///     allow less
/// @param clipboardSeconds until a copied secret is taken off the clipboard, 5 to 600
/// @param pageSize rows a page, 10 to 500
/// @param expiry how early a certificate counts as expiring
/// @param desktopNotices whether notices are shown outside of the window, too
public record Preferences(
        String theme,
        String language,
        int lockMinutes,
        int clipboardSeconds,
        int pageSize,
        ExpiryNotice expiry,
        boolean desktopNotices) {
    private static final List<String> THEMES = List.of("SYSTEM", "LIGHT", "DARK");
    private static final List<String> LANGUAGES = List.of("SYSTEM", "ENGLISH", "GERMAN");

    /// What holds where nobody chose anything.
    public static final Preferences USUAL =
            new Preferences("SYSTEM", "", 10, 20, 50, ExpiryNotice.USUAL, true);

    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String LOCK = "lock.minutes";
    private static final String CLIPBOARD = "clipboard.seconds";
    private static final String PAGE = "page.size";
    private static final String EXPIRY = "expiry.notice";
    private static final String DESKTOP = "desktop.notices";

    /// Anything unknown or out of bounds is as usual.
    public Preferences {
        theme = THEMES.contains(theme) ? theme : "SYSTEM";
        language = LANGUAGES.contains(language) ? language : "";
        lockMinutes = within(lockMinutes, 1, 1440, 10);
        clipboardSeconds = within(clipboardSeconds, 5, 600, 20);
        pageSize = within(pageSize, 10, 500, 50);
    }

    static Preferences of(Map<String, String> kept) {
        return new Preferences(
                kept.getOrDefault(THEME, USUAL.theme),
                kept.getOrDefault(LANGUAGE, USUAL.language),
                number(kept, LOCK),
                number(kept, CLIPBOARD),
                number(kept, PAGE),
                ExpiryNotice.of(kept.getOrDefault(EXPIRY, "")).orElse(ExpiryNotice.USUAL),
                !"off".equals(kept.get(DESKTOP)));
    }

    Map<String, String> named() {
        return new TreeMap<>(
                Map.of(
                        THEME, theme,
                        LANGUAGE, language,
                        LOCK, String.valueOf(lockMinutes),
                        CLIPBOARD, String.valueOf(clipboardSeconds),
                        PAGE, String.valueOf(pageSize),
                        EXPIRY, expiry.text(),
                        DESKTOP, desktopNotices ? "on" : "off"));
    }

    public Preferences withTheme(String chosen) {
        return new Preferences(
                chosen, language, lockMinutes, clipboardSeconds, pageSize, expiry, desktopNotices);
    }

    public Preferences withLanguage(String chosen) {
        return new Preferences(
                theme, chosen, lockMinutes, clipboardSeconds, pageSize, expiry, desktopNotices);
    }

    public Preferences withPageSize(int rows) {
        return new Preferences(
                theme, language, lockMinutes, clipboardSeconds, rows, expiry, desktopNotices);
    }

    public Preferences withLock(int minutes) {
        return new Preferences(
                theme, language, minutes, clipboardSeconds, pageSize, expiry, desktopNotices);
    }

    public Preferences withClipboard(int seconds) {
        return new Preferences(
                theme, language, lockMinutes, seconds, pageSize, expiry, desktopNotices);
    }

    public Preferences withExpiry(ExpiryNotice notice) {
        return new Preferences(
                theme, language, lockMinutes, clipboardSeconds, pageSize, notice, desktopNotices);
    }

    public Preferences withDesktopNotices(boolean wanted) {
        return new Preferences(
                theme, language, lockMinutes, clipboardSeconds, pageSize, expiry, wanted);
    }

    /// After how long without use the window locks itself: the user's choice, and never later than
    /// administrators allow.
    public Duration lockAfter(Policy policy) {
        Duration chosen = Duration.ofMinutes(lockMinutes);
        Duration most = policy.lockAfterAtMost();
        return chosen.compareTo(most) < 0 ? chosen : most;
    }

    public Duration clipboardStays() {
        return Duration.ofSeconds(clipboardSeconds);
    }

    private static int number(Map<String, String> kept, String name) {
        try {
            return Integer.parseInt(kept.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static int within(int number, int least, int most, int usual) {
        return number < least || number > most ? usual : number;
    }
}
