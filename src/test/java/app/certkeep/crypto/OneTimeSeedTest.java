package app.certkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class OneTimeSeedTest {
    private static final byte[] RFC_SEED = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_specification(long seconds, String code) {
        try (OneTimeSeed seed = new OneTimeSeed(RFC_SEED.clone())) {
            long step = OneTimeSeed.stepAt(Instant.ofEpochSecond(seconds));
            assertThat(seed.codeAt(step)).isEqualTo(code);
        }
    }

    @Test
    void the_code_before_and_after_are_taken_and_no_other() {
        try (OneTimeSeed seed = new OneTimeSeed(RFC_SEED.clone())) {
            Instant now = Instant.ofEpochSecond(1_111_111_111);
            long step = OneTimeSeed.stepAt(now);
            for (long drift = -1; drift <= 1; drift++) {
                assertThat(seed.stepOf(seed.codeAt(step + drift), now, 0)).hasValue(step + drift);
            }
            assertThat(seed.stepOf(seed.codeAt(step - 2), now, 0)).isEmpty();
            assertThat(seed.stepOf(seed.codeAt(step + 2), now, 0)).isEmpty();
        }
    }

    @Test
    void a_code_that_was_taken_is_not_taken_again_nor_is_an_earlier_one() {
        try (OneTimeSeed seed = new OneTimeSeed(RFC_SEED.clone())) {
            Instant now = Instant.ofEpochSecond(1_111_111_111);
            long step = OneTimeSeed.stepAt(now);
            assertThat(seed.stepOf(seed.codeAt(step), now, step)).isEmpty();
            assertThat(seed.stepOf(seed.codeAt(step - 1), now, step)).isEmpty();
            assertThat(seed.stepOf(seed.codeAt(step + 1), now, step)).hasValue(step + 1);
        }
    }

    /// RFC 4648 has the base 32 of shorter texts; this one was made by coreutils' base32.
    @Test
    void an_authenticator_can_read_the_seed() {
        try (OneTimeSeed seed = new OneTimeSeed(RFC_SEED.clone())) {
            assertThat(new String(seed.toChars()))
                    .isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
            assertThat(seed.address("Certkeep", "ada+x@example.com"))
                    .isEqualTo(
                            "otpauth://totp/Certkeep:ada%2Bx%40example.com"
                                    + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                    + "&issuer=Certkeep&algorithm=SHA1&digits=6&period=30");
            assertThat(seed).hasToString("OneTimeSeed[hidden]");
        }
    }
}
