package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.mail.MailSecurity;
import app.certkeep.mail.MailServer;

import java.util.Locale;
import java.util.Optional;

/// The mail server that codes are sent by, if the settings name one. Without `mail.host`, nothing
/// is ever sent.
final class MailSettings {
    private final Settings settings;

    MailSettings(Settings settings) {
        this.settings = settings;
    }

    /// Reads the settings anew; the caller closes the server.
    ///
    /// @throws InvalidInputException where one is wrong, with the place where it stands
    Optional<MailServer> server() {
        try (FoundSettings found = settings.read().requireSound()) {
            return found.find(KnownSetting.MAIL_HOST).map(host -> server(host, found));
        }
    }

    private static MailServer server(Setting host, FoundSettings found) {
        String name = found.listed(KnownSetting.MAIL_SECURITY).value();
        MailSecurity security = MailSecurity.valueOf(name.toUpperCase(Locale.ROOT));
        int port =
                found.find(KnownSetting.MAIL_PORT)
                        .map(written -> Integer.parseInt(written.text()))
                        .orElseGet(security::usualPort);
        String user = found.listed(KnownSetting.MAIL_USER).value();
        String from =
                found.find(KnownSetting.MAIL_FROM)
                        .map(Setting::text)
                        .or(() -> Optional.of(user).filter(text -> text.contains("@")))
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "no sender", "settings.mail.from", host.origin()));
        char[] password =
                ServerPassword.of(
                                found.find(KnownSetting.MAIL_PASSWORD),
                                found.find(KnownSetting.MAIL_PASSWORD_FILE))
                        .orElseGet(() -> new char[0]);
        return new MailServer(host.text(), port, security, user, password, from);
    }
}
