package app.certkeep.api;

import com.sun.net.httpserver.Headers;

import java.util.List;
import java.util.regex.Pattern;

/// Who may come in at all: programs that mean this server, and no page of a browser.
final class Door {
    private static final String SITE = "Sec-Fetch-Site";

    /// The port that callers leave out of the host's name.
    private static final int USUAL_PORT = 80;

    private final Pattern host;

    Door(int port) {
        String end = port == USUAL_PORT ? "(?::80)?" : ":" + port;
        host =
                Pattern.compile(
                        "(?:127\\.0\\.0\\.1|localhost|\\[::1])" + end, Pattern.CASE_INSENSITIVE);
    }

    /// @throws RefusedException for a host that is another, which a page may have had look up to
    ///     this address (DNS rebinding), and for whatever a page sends
    void check(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !host.matcher(hosts.getFirst().strip()).matches()) {
            throw new RefusedException(Status.FORBIDDEN, "api.host");
        }
        // Browsers send the one with all that could change something, the other with the rest.
        boolean page = headers.containsKey(SITE) && !"none".equals(headers.getFirst(SITE));
        if (headers.containsKey("Origin") || page) {
            throw new RefusedException(Status.FORBIDDEN, "api.browser");
        }
    }
}
