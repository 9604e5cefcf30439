package app.certkeep.served;

import app.certkeep.failure.InvalidInputException;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server that is asked for its certificate.
///
/// @param host a name in the form of the DNS, in lower case, or an address of IPv4 or IPv6 without
///     brackets
/// @param port 1 to 65,535
public record ServerAddress(String host, int port, StartTls startTls) {
    private static final int MOST_PORTS = 65_535;
    private static final int LONGEST = 253;
    private static final Pattern SCHEME = Pattern.compile("(?i)https://");
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::([0-9]+))?");
    private static final Pattern NAMED = Pattern.compile("([^:\\[\\]]+)(?::([0-9]+))?");
    private static final Pattern BARE_V6 =
            Pattern.compile("([0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)($^)?");
    private static final Pattern NAME =
            Pattern.compile(
                    "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    /// What a person writes: `example.com`, `example.com:8443`, `[2001:db8::1]:443` or an
    /// `https://` address, of which host and port count.
    ///
    /// @throws InvalidInputException where it is none
    public static ServerAddress require(String entered, StartTls startTls) {
        String text = SCHEME.matcher(entered.strip()).replaceFirst("");
        int end = text.indexOf('/');
        String place = end < 0 ? text : text.substring(0, end);
        for (Pattern form : new Pattern[] {BRACKETED, NAMED, BARE_V6}) {
            Matcher found = form.matcher(place);
            if (found.matches()) {
                int port = port(Optional.ofNullable(found.group(2)), startTls);
                return of(found.group(1), port, startTls);
            }
        }
        throw invalid();
    }

    /// As [#require], of parts that stand by themselves.
    public static ServerAddress of(String host, int port, StartTls startTls) {
        if (port < 1 || port > MOST_PORTS) {
            throw new InvalidInputException("no port", "served.port.invalid", MOST_PORTS);
        }
        return new ServerAddress(host(host), port, startTls);
    }

    private static int port(Optional<String> digits, StartTls startTls) {
        return digits.map(text -> text.length() > 5 ? 0 : Integer.parseInt(text))
                .orElse(startTls.port());
    }

    private static String host(String entered) {
        if (isAddress(entered)) {
            return entered.toLowerCase(Locale.ROOT);
        }
        String name;
        try {
            name = IDN.toASCII(entered).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        String dotless = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (dotless.length() > LONGEST || !NAME.matcher(dotless).matches()) {
            throw invalid();
        }
        return dotless;
    }

    private static InvalidInputException invalid() {
        return new InvalidInputException("no address of a server", "served.address.invalid");
    }

    private static boolean isAddress(String host) {
        try {
            InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether the host is an address and no name.
    boolean isAddress() {
        return isAddress(host);
    }

    /// Host and port, as a person writes them.
    public String text() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
