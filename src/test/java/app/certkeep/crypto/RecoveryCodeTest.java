package app.certkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

class RecoveryCodeTest {
    private static final Binding PLACE =
            new Binding("account", "key", new UUID(1, 1), new UUID(1, 1), 0);

    private final RandomSource random = new RandomSource(new SecureRandom());

    @Test
    void a_code_read_back_opens_what_it_wrapped() {
        RecoveryCode code = RecoveryCode.generate(random);
        DataKey dataKey = DataKey.generate(random);
        byte[] wrapped = code.toWrappingKey(random).wrap(dataKey, PLACE);

        RecoveryCode read = RecoveryCode.parse(code.toChars()).orElseThrow();

        Optional<DataKey> opened = read.toWrappingKey(random).unwrap(wrapped, PLACE);
        assertThat(opened.orElseThrow().copyRoot()).isEqualTo(dataKey.copyRoot());
    }

    @Test
    void it_has_eight_groups_of_four_and_a_check_character() {
        assertThat(new String(RecoveryCode.generate(random).toChars()))
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z*~$=U]");
    }

    @Test
    void letter_case_spaces_and_look_alikes_do_not_matter() {
        char[] zeros = "oooo ooOO 0000-0000-0000-0000-0000-0000 0".toCharArray();
        char[] ones = "IlLi-1111-1111-1111-1111-1111-1111-1111".toCharArray();

        assertThat(RecoveryCode.parse(zeros)).isPresent();
        assertThat(RecoveryCode.parse((new String(ones) + checkOf("1")).toCharArray())).isPresent();
    }

    @Test
    void every_mistyped_character_is_noticed() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        String code = new String(RecoveryCode.generate(random).toChars());
        for (int at = 0; at < code.length() - 1; at++) {
            for (char wrong : alphabet.toCharArray()) {
                if (code.charAt(at) != '-' && code.charAt(at) != wrong) {
                    String mistyped = code.substring(0, at) + wrong + code.substring(at + 1);
                    assertThat(RecoveryCode.parse(mistyped.toCharArray())).isEmpty();
                }
            }
        }
    }

    @Test
    void missing_and_additional_characters_are_noticed() {
        String code = new String(RecoveryCode.generate(random).toChars());

        assertThat(RecoveryCode.parse(code.substring(1).toCharArray())).isEmpty();
        assertThat(RecoveryCode.parse((code + "0").toCharArray())).isEmpty();
        assertThat(RecoveryCode.parse(new char[0])).isEmpty();
    }

    /// The check character of a code of 32 times the same digit, found by trying.
    private static String checkOf(String digit) {
        for (char check : "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U".toCharArray()) {
            if (RecoveryCode.parse((digit.repeat(32) + check).toCharArray()).isPresent()) {
                return String.valueOf(check);
            }
        }
        throw new AssertionError("no check character fits");
    }
}
