package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.PasswordStrength.Advice;
import app.certkeep.account.PasswordStrength.Level;
import app.certkeep.crypto.Password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthMeterTest {
    private final StrengthMeter meter = new StrengthMeter();

    @ParameterizedTest
    @CsvSource({
        "passwordpassword, WEAK, NO_REPEATS",
        "abcdefghijklmnop, WEAK, NO_SEQUENCES",
        "lovelace example, GOOD, NO_PERSONAL_WORDS",
        "lantern orchid 47 copper, STRONG, NONE"
    })
    void a_password_is_weighed_and_one_thing_advised(String text, Level level, Advice advice) {
        assertThat(measure(text)).isEqualTo(new PasswordStrength(level, advice));
    }

    @Test
    void a_very_long_password_is_weighed_quickly() {
        long begun = System.nanoTime();
        assertThat(measure("lantern orchid 47 ".repeat(57)).level()).isEqualTo(Level.STRONG);
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }

    @Test
    void every_script_is_weighed() {
        assertThat(measure("длинный пароль из слов 文字")).isNotNull();
    }

    private PasswordStrength measure(String text) {
        try (Password password = new Password(text.toCharArray())) {
            return meter.measure(password, "Ada Lovelace", "lovelace@example.com");
        }
    }
}
