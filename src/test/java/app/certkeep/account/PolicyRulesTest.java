package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.crypto.Passwords;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;

/// What administrators decided about accounts, and what a log-in costs.
class PolicyRulesTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void the_first_account_may_sign_up_whatever_was_decided_and_nobody_after_it() {
        Decided.policy(store.database(), false, 12);

        UserSession ada = store.signUp("ada");

        assertThat(ada.account().profile().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> store.signUp("ben"))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("closed");
        Decided.policy(store.database(), true, 12);
        assertThat(store.signUp("ben")).isNotNull();
    }

    @Test
    void the_shortest_password_holds_for_sign_up_change_and_recovery() {
        UserSession ada = store.signUp("ada");
        Decided.policy(store.database(), true, 20);
        try (Password current = FreshStore.password();
                Password nineteen = new Password("copper violin 92 ab".toCharArray());
                Password twenty = new Password("copper violin 92 abc".toCharArray())) {
            assertThatThrownBy(() -> store.signUp("ben")).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> ada.account().changePassword(current, nineteen))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.arguments()).first().isEqualTo(20));
            ada.account().changePassword(current, twenty);
        }
    }

    @Test
    void a_known_and_an_unknown_address_cost_the_same_work() {
        store.signUp("ada");
        Passwords counted = new Passwords(PasswordCost.FLOOR, store.certkeep().random());
        AccountService accounts = store.accountsWith(counted);
        for (String address : List.of("ada@example.com", "nobody@example.com", "no address", "")) {
            long before = counted.worked();
            long begun = System.nanoTime();
            logIn(accounts, address);
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            System.out.printf("a refused log-in as \"%s\" took %d ms%n", address, millis);
            assertThat(counted.worked() - before).as(address).isEqualTo(1);
        }
    }

    private static void logIn(AccountService accounts, String address) {
        try (Password wrong = new Password("not the password".toCharArray())) {
            assertThat(accounts.logIn(address, wrong, SessionKind.window("test")))
                    .isInstanceOf(LoginResult.Refused.class);
        }
    }
}
