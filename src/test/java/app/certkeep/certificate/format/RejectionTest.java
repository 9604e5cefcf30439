package app.certkeep.certificate.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.certificate.format.Rejection.Reason;

import org.junit.jupiter.api.Test;

import java.util.ResourceBundle;

class RejectionTest {

    @Test
    void every_reason_has_its_words() {
        ResourceBundle words = ResourceBundle.getBundle("i18n.messages");
        for (Reason reason : Reason.values()) {
            assertThat(words.containsKey(reason.messageKey())).as(reason.messageKey()).isTrue();
        }
    }

    @Test
    void arguments_are_short_and_hide_nothing() {
        Rejection rejection = Rejection.of(Reason.BLOCK_UNKNOWN, "a\u202e" + "b".repeat(500));
        assertThat(rejection.arguments().getFirst()).startsWith("a‹U+202E›b").hasSize(80);
    }
}
