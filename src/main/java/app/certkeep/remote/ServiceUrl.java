package app.certkeep.remote;

import app.certkeep.failure.InvalidInputException;

import okhttp3.HttpUrl;

import java.util.regex.Pattern;

/// The address of a service. `{length}` and `{count}` in it stand for what is asked for. It may
/// hold a key of the service's, so it is never shown or logged.
public final class ServiceUrl {
    private static final String LENGTH = "{length}";
    private static final String COUNT = "{count}";
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1");

    private final String template;

    private ServiceUrl(String template) {
        this.template = template;
    }

    /// @throws InvalidInputException where it is none, or is not HTTPS and leads off this computer
    public static ServiceUrl require(String template) {
        ServiceUrl url = new ServiceUrl(template);
        HttpUrl example = HttpUrl.parse(url.filled(1, 1));
        if (example == null) {
            throw new InvalidInputException("no address of a service", "random.url.invalid");
        }
        if (!example.isHttps() && !LOOPBACK.matcher(example.host()).matches()) {
            throw new InvalidInputException("a service without HTTPS", "random.url.http");
        }
        return url;
    }

    public boolean takesLength() {
        return template.contains(LENGTH);
    }

    public boolean takesCount() {
        return template.contains(COUNT);
    }

    /// @param length characters of one string
    /// @param count how many strings
    HttpUrl with(int length, int count) {
        return HttpUrl.get(filled(length, count));
    }

    private String filled(int length, int count) {
        return template.replace(LENGTH, Integer.toString(length))
                .replace(COUNT, Integer.toString(count));
    }

    @Override
    public String toString() {
        return "ServiceUrl[hidden]";
    }
}
