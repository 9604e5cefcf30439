package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.mail.MailSecurity;
import app.certkeep.mail.MailServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class MailSettingsTest {
    @TempDir Path home;

    @Test
    void nothing_is_sent_where_nothing_is_set() {
        assertThat(new MailSettings(new Settings(home, Map.of())).server()).isEmpty();
    }

    @Test
    void the_environment_wins_over_the_file_setting_by_setting() throws IOException {
        Files.writeString(home.resolve("password"), "a fine secret\n");
        Files.writeString(
                home.resolve("certkeep.properties"),
                "mail.host = mail.example.com\nmail.user = keep\nmail.from = keep@example.com\n"
                        + "mail.password.file = "
                        + home.resolve("password")
                        + "\n");

        try (MailServer server =
                new MailSettings(
                                new Settings(
                                        home, Map.of("CERTKEEP_MAIL_HOST", "other.example.com")))
                        .server()
                        .orElseThrow()) {
            assertThat(server.host()).isEqualTo("other.example.com");
            assertThat(server.port()).isEqualTo(587);
            assertThat(server.security()).isEqualTo(MailSecurity.STARTTLS);
            assertThat(new String(server.password())).isEqualTo("a fine secret");
            assertThat(server.toString()).doesNotContain("secret");
        }
    }

    @Test
    void a_wrong_setting_is_named() {
        Map<String, String> wrong =
                Map.of(
                        "CERTKEEP_MAIL_HOST", "mail.example.com",
                        "CERTKEEP_MAIL_FROM", "keep@example.com",
                        "CERTKEEP_MAIL_SECURITY", "ssl");

        assertThatThrownBy(() -> new MailSettings(new Settings(home, wrong)).server())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        failure ->
                                assertThat(failure.arguments()).contains("CERTKEEP_MAIL_SECURITY"));
    }
}
