package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.BackupCodes;
import app.certkeep.crypto.OneTimeSeed;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotAllowedException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Tag("h2")
class SecondStepTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private UserSession ada;
    private SecondStepOffer offer;
    private List<String> backupCodes;

    @BeforeEach
    void enable() {
        ada = store.signUp("ada");
        offer = ada.secondStep().offer();
        try (BackupCodes codes = ada.secondStep().enable(offer, codeNow())) {
            backupCodes = codes.codes().stream().map(String::new).toList();
        }
        store.clock().advance(Duration.ofSeconds(30));
    }

    @Test
    void a_right_password_alone_gives_no_session() {
        assertThat(logIn()).isInstanceOf(NeedsCode.class);
        assertThat(ada.secondStep().status().isOn()).isTrue();
        assertThat(ada.secondStep().status().backupCodesLeft()).isEqualTo(10);
    }

    @Test
    void the_code_of_now_gives_the_session_after_a_restart_too() {
        store.reopen();

        LoginResult result = logInWith(codeNow());

        assertThat(((SignedIn) result).profile().name()).isEqualTo("ada");
        ((SignedIn) result).identity().close();
    }

    @Test
    void a_code_is_good_once() {
        String code = codeNow();

        assertThat(logInWith(code)).isInstanceOf(SignedIn.class);
        assertThat(logInWith(code)).isInstanceOf(LoginResult.Refused.class);
        store.clock().advance(Duration.ofSeconds(30));
        assertThat(logInWith(codeNow())).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_code_that_turned_it_on_is_used_up() {
        String first = offer.seed().codeAt(OneTimeSeed.stepAt(store.clock().instant()) - 1);

        assertThat(logInWith(first)).isInstanceOf(LoginResult.Refused.class);
    }

    @Test
    void a_backup_code_is_good_once_however_it_is_typed() {
        String typed = " " + backupCodes.get(3).toLowerCase(Locale.ROOT) + " ";

        assertThat(logInWith(typed)).isInstanceOf(SignedIn.class);
        assertThat(logInWith(typed)).isInstanceOf(LoginResult.Refused.class);
        assertThat(ada.secondStep().status().backupCodesLeft()).isEqualTo(9);
    }

    @Test
    void new_backup_codes_put_the_old_ones_out_of_use() {
        List<String> fresh;
        try (BackupCodes codes = ada.secondStep().replaceBackupCodes(codeNow())) {
            fresh = codes.codes().stream().map(String::new).toList();
        }

        assertThat(logInWith(backupCodes.getFirst())).isInstanceOf(LoginResult.Refused.class);
        assertThat(logInWith(fresh.getFirst())).isInstanceOf(SignedIn.class);
        assertThat(fresh).doesNotHaveDuplicates().doesNotContainAnyElementsOf(backupCodes);
    }

    @Test
    void after_a_wrong_code_the_right_one_is_still_taken_without_the_password_again() {
        try (NeedsCode started = (NeedsCode) logIn()) {
            assertThat(accounts().logIn(started, "000000")).isInstanceOf(LoginResult.Refused.class);
            assertThat(accounts().logIn(started, codeNow())).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void wrong_codes_make_the_next_try_wait_and_the_right_password_does_not_forgive_them() {
        store.clock().stand();
        for (int i = 0; i < 5; i++) {
            logInWith("000000");
        }

        assertThat(logIn()).isInstanceOf(LoginResult.TooSoon.class);
        store.reopen();
        assertThat(logIn()).isInstanceOf(LoginResult.TooSoon.class);
        store.clock().advance(Duration.ofSeconds(2));
        assertThat(logInWith("000000")).isInstanceOf(LoginResult.Refused.class);
        store.clock().advance(Duration.ofMinutes(6));
        assertThat(logInWith(codeNow())).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_log_in_that_waits_for_its_code_is_over_after_ten_minutes() {
        try (NeedsCode started = (NeedsCode) logIn()) {
            store.clock().advance(Duration.ofMinutes(10));
            assertThatThrownBy(() -> accounts().logIn(started, codeNow()))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void a_log_in_that_waits_for_its_code_is_over_when_the_password_changes() {
        try (NeedsCode started = (NeedsCode) logIn();
                Password current = FreshStore.password();
                Password other = new Password("copper violin 92".toCharArray())) {
            ada.account().changePassword(current, other);

            assertThatThrownBy(() -> accounts().logIn(started, codeNow()))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void turning_it_on_asks_for_a_code_of_the_offered_seed() {
        SecondStepService bens = store.signUp("ben").secondStep();
        try (SecondStepOffer his = bens.offer()) {
            assertThatThrownBy(() -> bens.enable(his, "000000"))
                    .isInstanceOf(NotAllowedException.class);
            assertThat(bens.status().isOn()).isFalse();
        }
    }

    @Test
    void it_cannot_be_turned_on_twice() {
        assertThatThrownBy(() -> ada.secondStep().enable(offer, codeNow()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void turning_it_off_asks_for_the_password_and_a_code() {
        try (Password right = FreshStore.password();
                Password wrong = new Password("not the password".toCharArray())) {
            assertThatThrownBy(() -> ada.secondStep().disable(wrong, codeNow()))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> ada.secondStep().disable(right, "000000"))
                    .isInstanceOf(NotAllowedException.class);
            assertThat(logIn()).isInstanceOf(NeedsCode.class);

            ada.secondStep().disable(right, codeNow());
        }
        assertThat(ada.secondStep().status()).isEqualTo(new SecondStepStatus(none(), 0));
        assertThat(logIn()).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_recovery_code_passes_without_it_and_turns_it_off() {
        try (Password password = FreshStore.password()) {
            SignedUp eve =
                    accounts()
                            .signUp(
                                    new SignUp("eve", "eve@example.com", password),
                                    SessionKind.window("test"));
            RecoveryCode code = RecoveryCode.parse(eve.recoveryCode().toChars()).orElseThrow();
            try (UserSession session = store.certkeep().sessionOf(eve.signedIn().identity());
                    SecondStepOffer hers = session.secondStep().offer()) {
                long step = OneTimeSeed.stepAt(store.clock().instant());
                session.secondStep().enable(hers, hers.seed().codeAt(step)).close();
            }
            SignedUp recovered =
                    accounts()
                            .recover("eve@example.com", code, password, SessionKind.window("test"))
                            .orElseThrow();
            try (UserSession session =
                    store.certkeep().sessionOf(recovered.signedIn().identity())) {
                assertThat(session.secondStep().status().isOn()).isFalse();
            }
        }
    }

    @Test
    void a_deleted_account_takes_its_codes_along() {
        try (Password password = FreshStore.password()) {
            ada.account().deletion().eraseNow(password, null);
        }

        assertThat(store.signUp("ada").secondStep().status().isOn()).isFalse();
    }

    @Test
    void neither_the_seed_nor_a_backup_code_stands_in_any_file() {
        String seed = new String(offer.seed().toChars());
        String address = offer.address();
        store.reopen();

        assertThat(store.contents())
                .noneMatch(bytes -> contains(bytes, seed.replace(" ", "")))
                .noneMatch(bytes -> contains(bytes, seed))
                .noneMatch(bytes -> contains(bytes, address))
                .noneMatch(bytes -> contains(bytes, backupCodes.getFirst()))
                .noneMatch(bytes -> contains(bytes, BackupCodes.canonical(backupCodes.getFirst())));
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private String codeNow() {
        return offer.seed().codeAt(OneTimeSeed.stepAt(store.clock().instant()));
    }

    private AccountService accounts() {
        return store.certkeep().accounts();
    }

    private LoginResult logIn() {
        try (Password password = FreshStore.password()) {
            return accounts().logIn("ada@example.com", password, SessionKind.window("test"));
        }
    }

    private LoginResult logInWith(String code) {
        LoginResult result = logIn();
        if (!(result instanceof NeedsCode started)) {
            return result;
        }
        try (started) {
            return accounts().logIn(started, code);
        }
    }
}
