package app.certkeep.notification;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.network.AddressKind;

import okhttp3.HttpUrl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/// An address that webhooks may be sent to. It is parsed by the one parser that later connects, so
/// the two cannot understand it differently.
record WebhookUrl(HttpUrl url) {
    private static final int LONGEST = 2048;
    private static final Pattern IP_LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F]*:.*");

    /// @throws InvalidInputException where no webhook can be sent there
    static WebhookUrl require(String entered, boolean allowHttp) {
        String text = entered.strip();
        HttpUrl url = text.length() > LONGEST ? null : HttpUrl.parse(text);
        if (url == null) {
            throw refused("invalid");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused("credentials");
        }
        if (url.fragment() != null) {
            throw refused("fragment");
        }
        if (!url.isHttps() && !allowHttp) {
            throw refused("http");
        }
        WebhookUrl webhookUrl = new WebhookUrl(url);
        if (webhookUrl.knownKind() == AddressKind.FORBIDDEN) {
            throw refused("forbidden");
        }
        return webhookUrl;
    }

    /// With the port where it is not the scheme's own.
    String host() {
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    /// Where it leads as far as that is known without asking for a name's address.
    AddressKind knownKind() {
        String host = url.host();
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return AddressKind.LOOPBACK;
        }
        if (!IP_LITERAL.matcher(host).matches()) {
            return AddressKind.PUBLIC;
        }
        try {
            return AddressKind.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            throw refused("invalid");
        }
    }

    private static InvalidInputException refused(String reason) {
        return new InvalidInputException(
                "endpoint address refused: " + reason, "notification.url." + reason);
    }
}
