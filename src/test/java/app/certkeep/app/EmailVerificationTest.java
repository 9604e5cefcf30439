package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.CodeCheck;
import app.certkeep.account.CodeSending;
import app.certkeep.account.EmailVerification;
import app.certkeep.mail.MailSecurity;
import app.certkeep.mail.MailSender;
import app.certkeep.mail.MailServer;
import app.certkeep.mail.Posted;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Against a real SMTP server.
class EmailVerificationTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private final GreenMail smtp =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
                    });

    private UserSession ada;
    private EmailVerification email;

    @BeforeEach
    void start() {
        smtp.start();
        ada = store.signUp("ada");
        email = emailBy(smtp.getSmtp().getPort(), MailSecurity.NONE, "");
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    void the_code_of_the_letter_verifies_the_address_once() throws Exception {
        assertThat(email.status().verified()).isFalse();

        assertThat(email.sendCode()).isEqualTo(new CodeSending.Sent("ada@example.com"));
        String code = codeOfLastLetter();

        assertThat(smtp.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("ada@example.com");
        assertThat(email.status().codeOnItsWay()).isTrue();
        assertThat(email.verify(code.substring(0, 4) + " " + code.substring(4)))
                .isEqualTo(CodeCheck.VERIFIED);
        assertThat(email.status().verified()).isTrue();
        assertThat(email.verify(code)).isEqualTo(CodeCheck.OVER);
        assertThat(email.sendCode()).isEqualTo(new CodeSending.VerifiedAlready());
    }

    @Test
    void a_changed_address_is_not_verified() throws Exception {
        email.sendCode();
        email.verify(codeOfLastLetter());

        ada.account().changeProfile("ada", "lovelace@example.com");

        assertThat(email.status().verified()).isFalse();
        store.clock().advance(Duration.ofMinutes(2));
        assertThat(email.sendCode()).isEqualTo(new CodeSending.Sent("lovelace@example.com"));
    }

    @Test
    void a_code_sent_to_an_address_given_up_verifies_no_other() throws Exception {
        email.sendCode();
        ada.account().changeProfile("ada", "lovelace@example.com");

        assertThat(email.verify(codeOfLastLetter())).isEqualTo(CodeCheck.OVER);
    }

    @Test
    void five_wrong_codes_are_taken_and_then_the_right_one_is_not() throws Exception {
        email.sendCode();
        String code = codeOfLastLetter();
        for (int i = 0; i < 5; i++) {
            assertThat(email.verify("x")).isEqualTo(CodeCheck.WRONG);
        }

        assertThat(email.verify(code)).isEqualTo(CodeCheck.OVER);
    }

    @Test
    void a_code_is_over_after_half_an_hour_and_the_next_comes_a_minute_later() throws Exception {
        email.sendCode();
        assertThat(email.sendCode()).isInstanceOf(CodeSending.TooSoon.class);
        store.clock().advance(Duration.ofMinutes(30));

        assertThat(email.verify(codeOfLastLetter())).isEqualTo(CodeCheck.OVER);
        assertThat(email.sendCode()).isInstanceOf(CodeSending.Sent.class);
    }

    @Test
    void a_letter_that_was_not_taken_may_be_tried_again_at_once() {
        int port = smtp.getSmtp().getPort();
        smtp.stop();

        assertThat(email.sendCode()).isEqualTo(new CodeSending.NotSent(Posted.UNREACHABLE));
        assertThat(emailBy(port, MailSecurity.NONE, "").sendCode())
                .isInstanceOf(CodeSending.NotSent.class);
    }

    @Test
    void a_server_whose_certificate_is_not_trusted_gets_nothing() {
        EmailVerification secure = emailBy(smtp.getSmtps().getPort(), MailSecurity.TLS, "");

        assertThat(secure.sendCode()).isEqualTo(new CodeSending.NotSent(Posted.NOT_SECURE));
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_offers_no_tls_gets_nothing_unless_the_settings_say_so() {
        EmailVerification secure = emailBy(smtp.getSmtp().getPort(), MailSecurity.STARTTLS, "");

        assertThat(secure.sendCode()).isEqualTo(new CodeSending.NotSent(Posted.NOT_SECURE));
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void without_a_mail_server_nothing_is_offered() {
        assertThat(ada.email().status().canSend()).isFalse();
        assertThat(ada.email().sendCode()).isEqualTo(new CodeSending.NotSent(Posted.UNREACHABLE));
    }

    private String codeOfLastLetter() throws Exception {
        String text = smtp.getReceivedMessages()[0].getContent().toString();
        Matcher digits = Pattern.compile("\\b[0-9]{8}\\b").matcher(text);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private EmailVerification emailBy(int port, MailSecurity security, String user) {
        MailSender sender =
                new MailSender(
                        () ->
                                Optional.of(
                                        new MailServer(
                                                "127.0.0.1",
                                                port,
                                                security,
                                                user,
                                                new char[0],
                                                "certkeep@example.com")),
                        store.clock());
        return new EmailVerification(
                store.storeOf(ada), sender, store.clock(), store.certkeep().random());
    }
}
