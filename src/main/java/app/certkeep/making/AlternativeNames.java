package app.certkeep.making;

import app.certkeep.certificate.format.VisibleText;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.IPAddress;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of a subjectAltName extension (RFC 5280, section 4.2.1.6), as people write them and
/// as screens show them: `DNS:`, `IP:`, `email:` and `URI:` with the name.
final class AlternativeNames {
    /// More than any authority takes.
    static final int MOST = 1_000;

    private static final int LONGEST_HOST = 253;
    private static final Pattern HOST =
            Pattern.compile(
                    "(\\*\\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*"
                            + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("[!-?A-~]+@[!-?A-~]+");
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");

    private AlternativeNames() {}

    /// Each once, in their order.
    ///
    /// @throws app.certkeep.failure.InvalidInputException where one of them is no name of its kind
    static List<GeneralName> parse(List<String> written) {
        Set<GeneralName> names = new LinkedHashSet<>();
        for (String one : written) {
            if (!one.isBlank()) {
                names.add(parse(one.strip()));
            }
        }
        if (names.size() > MOST) {
            throw Refusal.of("too-many-names", MOST);
        }
        return List.copyOf(names);
    }

    private static GeneralName parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1).strip();
        return switch (kind) {
            case "dns" -> host(rest, text);
            case "ip" -> address(rest, text);
            case "email" -> email(rest, text);
            case "uri" -> uri(rest, text);
            default -> ofItself(text);
        };
    }

    /// By what it looks like.
    private static GeneralName ofItself(String text) {
        if (IPAddress.isValid(text)) {
            return address(text, text);
        }
        if (text.contains("://")) {
            return uri(text, text);
        }
        return text.contains("@") ? email(text, text) : host(text, text);
    }

    private static GeneralName host(String name, String text) {
        String ascii = ascii(name, text);
        if (!isHost(ascii)) {
            throw refused(text);
        }
        return new GeneralName(GeneralName.dNSName, ascii);
    }

    /// What clients call a host by, where a name is a name of the DNS or an address.
    static Optional<GeneralName> ofHost(String name) {
        if (IPAddress.isValid(name)) {
            return Optional.of(new GeneralName(GeneralName.iPAddress, name));
        }
        return isHost(name)
                ? Optional.of(new GeneralName(GeneralName.dNSName, name))
                : Optional.empty();
    }

    /// With a `*` in front or not.
    private static boolean isHost(String name) {
        return name.length() <= LONGEST_HOST
                && HOST.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && !DIGITS_AND_DOTS.matcher(name).matches();
    }

    private static String ascii(String name, String text) {
        try {
            return name.startsWith("*.")
                    ? "*." + IDN.toASCII(name.substring(2))
                    : IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
    }

    private static GeneralName address(String address, String text) {
        if (!IPAddress.isValid(address)) {
            throw refused(text);
        }
        return new GeneralName(GeneralName.iPAddress, address);
    }

    private static GeneralName email(String address, String text) {
        if (!ADDRESS.matcher(address).matches()) {
            throw refused(text);
        }
        return new GeneralName(GeneralName.rfc822Name, address);
    }

    private static GeneralName uri(String address, String text) {
        try {
            URI uri = new URI(address);
            if (uri.isAbsolute() && StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
                return new GeneralName(GeneralName.uniformResourceIdentifier, address);
            }
        } catch (URISyntaxException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static RuntimeException refused(String text) {
        return Refusal.of("name", shown(text));
    }

    /// Whether all of them are of the four kinds that are signed here.
    static boolean areKnown(GeneralNames names) {
        return Arrays.stream(names.getNames())
                .map(GeneralName::getTagNo)
                .allMatch(
                        Set.of(
                                        GeneralName.dNSName,
                                        GeneralName.iPAddress,
                                        GeneralName.rfc822Name,
                                        GeneralName.uniformResourceIdentifier)
                                ::contains);
    }

    private static String shown(String text) {
        String visible = VisibleText.of(text);
        return visible.length() <= 80 ? visible : visible.substring(0, 79) + "…";
    }
}
