package app.certkeep.notification;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headers that an endpoint wants to get with every message, such as a token of its gateway: lines
/// of `Name: value`. The values are secret, so they are kept and handed on as bytes, and are text
/// only while they are looked at or sent.
final class OwnHeaders {
    private static final int MOST = 20;
    private static final int LONGEST_VALUE = 1000;

    /// RFC 9110, sections 5.1 and 5.5, without the old characters that are not ASCII.
    private static final Pattern LINE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}):[ \\t]*([\\x21-\\x7e \\t]*)");

    /// What tells the receiver what comes and how; it is not the endpoint's to choose.
    private static final Set<String> TAKEN =
            Set.of(
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "expect",
                    "host",
                    "keep-alive",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "user-agent");

    private OwnHeaders() {}

    /// @param lines are left to the caller
    /// @return the same lines without empty ones; null where there are none
    /// @throws InvalidInputException where a line is no header, or one that Certkeep sends itself
    static @Nullable SecretBytes require(SecretBytes lines) {
        StringBuilder clean = new StringBuilder();
        Set<String> names = new HashSet<>();
        forEach(
                lines,
                (name, value) -> {
                    if (value.length() > LONGEST_VALUE || names.size() == MOST) {
                        throw new InvalidInputException(
                                "headers too long",
                                "notification.header.too-long",
                                MOST,
                                LONGEST_VALUE);
                    }
                    String lower = name.toLowerCase(Locale.ROOT);
                    if (isTaken(lower) || !names.add(lower)) {
                        throw new InvalidInputException(
                                "header refused", "notification.header.taken", name);
                    }
                    clean.append(name).append(": ").append(value).append('\n');
                });
        return names.isEmpty()
                ? null
                : new SecretBytes(clean.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isTaken(String name) {
        return TAKEN.contains(name) || name.startsWith("webhook-") || name.startsWith("proxy-");
    }

    /// @throws InvalidInputException where a line is no header
    static void forEach(SecretBytes lines, BiConsumer<String, String> header) {
        List<String> all = new String(lines.bytes(), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < all.size(); i++) {
            Matcher line = LINE.matcher(all.get(i).strip());
            if (line.matches()) {
                header.accept(line.group(1), line.group(2).strip());
            } else if (!all.get(i).isBlank()) {
                throw new InvalidInputException(
                        "not a header", "notification.header.invalid", i + 1);
            }
        }
    }
}
