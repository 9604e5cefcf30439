package app.certkeep.mail;

import java.util.Arrays;

/// A server that takes letters, and who they come from. Closing it wipes the password.
///
/// @param user empty where the server wants no log-in
/// @param from the sender's address
public record MailServer(
        String host, int port, MailSecurity security, String user, char[] password, String from)
        implements AutoCloseable {

    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
