package app.certkeep.app;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.mail.MailSecurity;
import app.certkeep.mail.MailServer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The mail server that codes are sent by, if `certkeep.properties` or the environment names one:
/// `mail.host`, `mail.port`, `mail.security`, `mail.user`, `mail.password` or
/// `mail.password.file`, and `mail.from`; in the environment `CERTKEEP_MAIL_HOST` and so on, which
/// wins. Without `mail.host`, nothing is ever sent.
public final class MailSettings {
    static final String HOST = "mail.host";
    static final String PORT = "mail.port";
    static final String SECURITY = "mail.security";
    static final String USER = "mail.user";
    static final String PASSWORD = "mail.password";
    static final String PASSWORD_FILE = "mail.password.file";
    static final String FROM = "mail.from";

    /// All of them, for the file that may hold them.
    static final Set<String> NAMES =
            Set.of(HOST, PORT, SECURITY, USER, PASSWORD, PASSWORD_FILE, FROM);

    private final Path home;
    private final Map<String, String> environment;

    /// @param environment of the process
    public MailSettings(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /// Reads the settings anew; the caller closes the server.
    ///
    /// @throws InvalidInputException where one is wrong, with the place where it stands
    Optional<MailServer> server() {
        try (SettingsFile file = SettingsFile.read(home)) {
            return find(file, HOST).map(host -> server(host, file));
        }
    }

    private MailServer server(Setting host, SettingsFile file) {
        MailSecurity security =
                find(file, SECURITY).map(MailSettings::security).orElse(MailSecurity.STARTTLS);
        int port = find(file, PORT).map(MailSettings::port).orElse(security.usualPort());
        String user = find(file, USER).map(Setting::text).orElse("");
        String from =
                find(file, FROM)
                        .map(Setting::text)
                        .or(() -> Optional.of(user).filter(name -> name.contains("@")))
                        .orElseThrow(
                                () ->
                                        new InvalidInputException(
                                                "no sender", "settings.mail.from", host.origin()));
        char[] password =
                ServerPassword.of(inEnvironment(PASSWORD), inEnvironment(PASSWORD_FILE))
                        .or(() -> ServerPassword.of(file.find(PASSWORD), file.find(PASSWORD_FILE)))
                        .orElseGet(() -> new char[0]);
        return new MailServer(host.text(), port, security, user, password, from);
    }

    private static MailSecurity security(Setting setting) {
        try {
            return MailSecurity.valueOf(setting.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "no such security", "settings.mail.security", setting.origin());
        }
    }

    private static int port(Setting setting) {
        try {
            int port = Integer.parseInt(setting.text());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the place where it stands.
        }
        throw new InvalidInputException("no port", "settings.mail.port", setting.origin());
    }

    private Optional<Setting> find(SettingsFile file, String name) {
        return inEnvironment(name).or(() -> file.find(name));
    }

    private Optional<Setting> inEnvironment(String name) {
        String variable = "CERTKEEP_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting(variable, value.toCharArray()));
    }
}
