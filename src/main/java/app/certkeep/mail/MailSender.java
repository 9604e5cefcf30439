package app.certkeep.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

import javax.net.ssl.SSLException;

/// Hands letters to a mail server: 10 seconds to connect, 30 for each answer. Blocking; never
/// inside a transaction.
public final class MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final Supplier<Optional<MailServer>> server;
    private final Clock clock;

    /// @param server asked for each letter, and closed here; empty where none is set up
    public MailSender(Supplier<Optional<MailServer>> server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /// Whether an administrator named a server.
    public boolean isSetUp() {
        Optional<MailServer> named = server.get();
        named.ifPresent(MailServer::close);
        return named.isPresent();
    }

    /// @return unreachable where no server is set up
    public Posted send(Letter letter) {
        return server.get().map(named -> send(named, letter)).orElse(Posted.UNREACHABLE);
    }

    private Posted send(MailServer named, Letter letter) {
        Session session = Session.getInstance(properties(named));
        try (named;
                Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(session, named, letter);
            connect(transport, named);
            transport.sendMessage(message, message.getAllRecipients());
            return Posted.SENT;
        } catch (MessagingException e) {
            Posted outcome = outcome(e);
            LOG.warn("a letter was not sent by {}: {}", named, outcome, e);
            return outcome;
        }
    }

    /// The library takes the password as text only.
    private static void connect(Transport transport, MailServer named) throws MessagingException {
        if (named.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(named.user(), new String(named.password()));
        }
    }

    private MimeMessage message(Session session, MailServer named, Letter letter)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(named.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Properties properties(MailServer named) {
        Properties all = new Properties();
        all.setProperty("mail.smtp.host", named.host());
        all.setProperty("mail.smtp.port", Integer.toString(named.port()));
        all.setProperty("mail.smtp.auth", Boolean.toString(!named.user().isEmpty()));
        all.setProperty("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        all.setProperty("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        all.setProperty("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        all.setProperty("mail.mime.allowutf8", "true");
        switch (named.security()) {
            case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                all.setProperty("mail.smtp.starttls.enable", "true");
                all.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
        }
        return all;
    }

    private static Posted outcome(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Posted.LOG_IN_REFUSED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || saysNoTls(cause)) {
                return Posted.NOT_SECURE;
            }
        }
        boolean network =
                failure.getCause() instanceof IOException
                        || failure.getClass().getSimpleName().equals("MailConnectException");
        return network ? Posted.UNREACHABLE : Posted.REFUSED;
    }

    private static boolean saysNoTls(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("STARTTLS is required");
    }
}
