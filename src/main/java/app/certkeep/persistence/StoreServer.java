package app.certkeep.persistence;

import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A database on a server of the PostgreSQL protocol, and who opens it.
public final class StoreServer implements StoreAddress, AutoCloseable {
    /// `postgresql://[user@]host[:port][,host…]/database[?parameters]`, with `jdbc:` before it or
    /// not (PostgreSQL manual, 34.1.1.2 Connection URIs).
    private static final Pattern URL =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^@/?#\\s]*)@)?(?<hosts>[^@/?#\\s]+)"
                            + "/(?<database>[^/?#\\s]+)(?:\\?(?<parameters>[^#\\s]*))?");

    private static final Pattern PASSWORD_PARAMETER =
            Pattern.compile("(?i)(^|.*&)(ssl)?password=.*");

    private final String hosts;
    private final String database;
    private final String parameters;
    private final @Nullable String user;
    private final char[] password;

    /// @param password copied; empty where the server asks for none
    private StoreServer(Matcher url, @Nullable String user, char[] password) {
        hosts = url.group("hosts");
        database = url.group("database");
        parameters = Optional.ofNullable(url.group("parameters")).orElse("");
        this.user = user == null ? url.group("user") : user;
        this.password = password.clone();
    }

    /// @param user null where the address names one or the system's own name will do
    /// @param password copied, so the caller wipes it; empty where the server asks for none
    /// @param origin where the address was written, for messages
    /// @throws InvalidInputException where it is no such address, or holds a password, which would
    ///     be seen in lists of processes and in logs
    public static StoreServer of(
            String url, @Nullable String user, char[] password, String origin) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new InvalidInputException(
                    "not the address of a database", "settings.database.url", origin);
        }
        String inUrl = parts.group("user");
        String parameters = parts.group("parameters");
        if (inUrl != null && inUrl.contains(":")
                || parameters != null && PASSWORD_PARAMETER.matcher(parameters).matches()) {
            throw new InvalidInputException(
                    "a password in an address", "settings.database.url.password", origin);
        }
        return new StoreServer(parts, user, password);
    }

    @Override
    public String shown() {
        return hosts + "/" + database;
    }

    /// The last parameter keeps values out of the driver's exceptions, and nobody can undo that.
    String jdbcUrl() {
        return "jdbc:postgresql://"
                + hosts
                + "/"
                + database
                + (parameters.isEmpty() ? "?" : "?" + parameters + "&")
                + "logServerErrorDetail=false";
    }

    @Nullable String user() {
        return user == null || user.isEmpty() ? null : user;
    }

    /// The driver takes nothing else; made anew for each connection and kept nowhere.
    String passwordForDriver() {
        return new String(password);
    }

    /// Wipes the password; no connection can be made afterwards.
    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return shown();
    }
}
