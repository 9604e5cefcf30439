package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.crypto.SecretBytes;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class WebhookSignerTest {
    /// The vector of the Standard Webhooks reference libraries.
    private static final String PUBLISHED = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void the_published_vector_is_signed_as_published() {
        try (SecretBytes secret = new SecretBytes(Base64.getDecoder().decode(PUBLISHED))) {
            String signature =
                    WebhookSigner.sign(
                            secret,
                            "msg_p5jXN8AQM9LWM0D4loKWxJek",
                            1614265330,
                            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

            assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        }
    }

    @Test
    void a_secret_is_told_in_the_form_that_receivers_expect() {
        try (SecretBytes text = WebhookSigner.textOf(Base64.getDecoder().decode(PUBLISHED))) {
            assertThat(new String(text.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("whsec_" + PUBLISHED);
        }
    }
}
