package app.certkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.UUID;

class PasswordsTest {
    private static final Binding PLACE =
            new Binding("account", "key", new UUID(1, 1), new UUID(1, 1), 0);

    private final RandomSource random = new RandomSource(new SecureRandom());
    private final Passwords passwords = new Passwords(PasswordCost.FLOOR, random);

    @Test
    void the_right_password_yields_the_key_that_wrapped() {
        Passwords.Locked locked = passwords.lock(password("lantern orchid 47"));
        DataKey dataKey = DataKey.generate(random);
        byte[] wrapped = locked.key().wrap(dataKey, PLACE);

        WrappingKey key =
                passwords.unlock(password("lantern orchid 47"), locked.lock()).orElseThrow();

        assertThat(key.unwrap(wrapped, PLACE).orElseThrow().copyRoot())
                .isEqualTo(dataKey.copyRoot());
    }

    @Test
    void a_wrong_password_yields_nothing() {
        Passwords.Locked locked = passwords.lock(password("lantern orchid 47"));

        assertThat(passwords.unlock(password("lantern orchid 48"), locked.lock())).isEmpty();
    }

    @Test
    void the_stored_hash_is_argon2id_with_its_parameters() {
        PasswordLock lock = passwords.lock(password("lantern orchid 47")).lock();

        assertThat(lock.hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(lock.derivation()).startsWith("m=19456,t=2,s=");
    }

    @Test
    void one_password_in_two_unicode_forms_is_one_password() {
        Passwords.Locked locked = passwords.lock(password("caf\u00e9 lantern 47"));

        assertThat(passwords.unlock(password("cafe\u0301 lantern 47"), locked.lock())).isPresent();
    }

    @Test
    void a_lock_of_lower_cost_is_outdated() {
        PasswordLock lock = passwords.lock(password("lantern orchid 47")).lock();
        Passwords dearer = new Passwords(new PasswordCost(20 * 1024, 3), random);

        assertThat(passwords.isOutdated(lock)).isFalse();
        assertThat(dearer.isOutdated(lock)).isTrue();
    }

    @Test
    void a_cost_below_the_floor_is_refused() {
        assertThatThrownBy(() -> new PasswordCost(19 * 1024, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PasswordCost(1024, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_secret_shows_in_a_text_form() {
        Password password = password("lantern orchid 47");

        assertThat(password.toString()).doesNotContain("lantern");
        assertThat(passwords.lock(password).key().toString()).isEqualTo("WrappingKey[hidden]");
    }

    private static Password password(String text) {
        return new Password(text.toCharArray());
    }
}
