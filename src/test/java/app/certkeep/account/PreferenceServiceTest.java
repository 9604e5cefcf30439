package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;

class PreferenceServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void what_a_user_prefers_is_kept_for_the_account_and_for_nobody_else() {
        UserSession ada = store.signUp("ada");
        assertThat(ada.preferences().get()).isEqualTo(Preferences.USUAL);

        ada.preferences().change(now -> now.withTheme("DARK").withPageSize(100));
        ada.preferences().change(now -> now.withLock(5).withClipboard(60));
        ExpiryNotice third = ExpiryNotice.of("1/3").orElseThrow();
        ada.preferences()
                .change(
                        now ->
                                now.withExpiry(third)
                                        .withDesktopNotices(false)
                                        .withLanguage("GERMAN"));
        store.reopen();

        assertThat(store.logIn("ada").preferences().get())
                .isEqualTo(new Preferences("DARK", "GERMAN", 5, 60, 100, third, false));
        assertThat(store.signUp("eve").preferences().get()).isEqualTo(Preferences.USUAL);
    }

    @Test
    void what_is_out_of_bounds_is_as_usual() {
        assertThat(new Preferences("PINK", "KLINGON", 0, 4, 10_000, ExpiryNotice.USUAL, true))
                .isEqualTo(Preferences.USUAL);
    }

    @Test
    void the_window_locks_no_later_than_administrators_allow() {
        Duration days = Duration.ofDays(30);
        Policy strict = new Policy(true, 12, Duration.ofMinutes(5), days, 50, 100, true, days);

        assertThat(Preferences.USUAL.lockAfter(strict)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Preferences.USUAL.withLock(2).lockAfter(strict))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(Preferences.USUAL.lockAfter(Policy.STANDARD)).isEqualTo(Duration.ofMinutes(10));
    }
}
