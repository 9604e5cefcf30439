package app.certkeep.api;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One call as its handler sees it.
final class Request {
    private static final String BEARER = "bearer ";
    private static final char UNREADABLE = '\uFFFD';
    private static final int PIECE = 8 * 1024;

    private final HttpExchange exchange;
    private final Map<String, String> places;
    private final int largestBody;

    /// @param places what stands in the places of the route's template, as it was sent
    Request(HttpExchange exchange, Map<String, String> places, int largestBody) {
        this.exchange = exchange;
        this.places = places;
        this.largestBody = largestBody;
    }

    /// What stands in a place of the path.
    ///
    /// @throws RefusedException where it is not encoded as it should be
    String place(String name) {
        try {
            String raw = places.getOrDefault(name, "").replace("+", "%2B");
            String text = URLDecoder.decode(raw, StandardCharsets.UTF_8);
            if (text.indexOf(UNREADABLE) < 0) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // As when it decodes to nothing.
        }
        throw new RefusedException(Status.BAD_REQUEST, "api.path.malformed");
    }

    /// @param known parameters that count, besides those of pages
    Query query(String... known) {
        String raw = exchange.getRequestURI().getRawQuery();
        return new Query(raw == null ? "" : raw, Set.of(known));
    }

    /// A header that is given once.
    Optional<String> header(String name) {
        List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new RefusedException(Status.BAD_REQUEST, "api.header.twice", name);
        }
        return values.stream().findFirst().map(String::strip);
    }

    /// The session that the caller proves; the receiver closes it.
    ///
    /// @throws NotAllowedException where there is none
    SessionToken token() {
        return header("Authorization")
                .filter(given -> given.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(given -> SessionToken.parse(given.substring(BEARER.length())))
                .orElseThrow(() -> new NotAllowedException("no token", "account.session.none"));
    }

    /// Whether the caller would rather have plain text than JSON.
    boolean wantsText() {
        return header("Accept").filter(given -> mediaType(given).equals("text/plain")).isPresent();
    }

    /// Whether the body is JSON.
    boolean isJson() {
        return type().equals(Answer.JSON);
    }

    /// The body as a JSON object; the caller closes it.
    ///
    /// @param known the members that it may have
    /// @throws RefusedException where it is none, too large, or of another type
    JsonBody json(String... known) {
        try (SecretBytes body = body(Answer.JSON)) {
            return JsonBody.of(body, Set.of(known));
        }
    }

    /// The body; the caller closes it.
    ///
    /// @throws RefusedException where it is too large or of none of the types
    SecretBytes body(String... types) {
        if (!Arrays.asList(types).contains(type())) {
            throw new RefusedException(
                    Status.UNSUPPORTED_MEDIA_TYPE, "api.body.type", String.join(", ", types));
        }
        if (declaredLength() > largestBody) {
            throw tooLarge();
        }
        try (WipedOutput read = new WipedOutput()) {
            read(exchange.getRequestBody(), read);
            return read.taken();
        } catch (IOException e) {
            throw new BrokenOffException(e);
        }
    }

    private void read(InputStream from, WipedOutput to) throws IOException {
        byte[] piece = new byte[PIECE];
        try {
            int count = from.read(piece);
            while (count >= 0) {
                to.write(piece, 0, count);
                if (to.length() > largestBody) {
                    throw tooLarge();
                }
                count = from.read(piece);
            }
        } finally {
            Arrays.fill(piece, (byte) 0);
        }
    }

    private long declaredLength() {
        return header("Content-Length").map(Long::parseLong).orElse(0L);
    }

    private String type() {
        return header("Content-Type").map(Request::mediaType).orElse("");
    }

    private RefusedException tooLarge() {
        return new RefusedException(Status.CONTENT_TOO_LARGE, "api.body.large", largestBody);
    }

    /// The first media type, without its parameters.
    private static String mediaType(String header) {
        return header.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
