package app.certkeep.api;

import app.certkeep.activity.RandomResult;
import app.certkeep.activity.RandomStrings;
import app.certkeep.crypto.SecretBytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Random strings from the configured service, for credits.
final class RandomRoutes {
    private static final int USUAL_LENGTH = 20;

    private final OpenSessions sessions;

    RandomRoutes(OpenSessions sessions) {
        this.sessions = sessions;
    }

    List<Route> routes() {
        return List.of(
                Route.small(
                        "POST",
                        "/random",
                        sessions.with((request, user) -> obtain(request, user.randomStrings()))));
    }

    private static Answer obtain(Request request, RandomStrings service) {
        try (JsonBody body = request.json("length", "count")) {
            int length = body.number("length", USUAL_LENGTH);
            return switch (service.obtain(length, body.number("count", 1))) {
                case RandomResult.Obtained obtained -> answer(obtained);
                case RandomResult.Failed failed ->
                        throw new RefusedException(
                                Status.SERVICE_UNAVAILABLE,
                                Map.of("Retry-After", "10"),
                                "random.failed."
                                        + failed.problem().name().toLowerCase(Locale.ROOT));
            };
        }
    }

    private static Answer answer(RandomResult.Obtained obtained) {
        try (SecretBytes text = obtained.text()) {
            List<SecretBytes> values = lines(text.bytes());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("values", values);
            json.put("cost", obtained.cost());
            json.put("balance", obtained.balance());
            try {
                return Answer.json(json);
            } finally {
                values.forEach(SecretBytes::close);
            }
        }
    }

    private static List<SecretBytes> lines(byte[] text) {
        List<SecretBytes> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length; end++) {
            if (end == text.length || text[end] == '\n') {
                if (end > start) {
                    lines.add(new SecretBytes(Arrays.copyOfRange(text, start, end)));
                }
                start = end + 1;
            }
        }
        return lines;
    }
}
