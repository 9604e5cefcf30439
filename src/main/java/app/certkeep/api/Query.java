package app.certkeep.api;

import app.certkeep.persistence.PageRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of a request, of which each may be given once.
final class Query {
    private static final String PAGE = "page";
    private static final String SIZE = "size";
    private static final Set<String> OF_PAGES = Set.of(PAGE, SIZE);

    private final Map<String, String> given = new HashMap<>();

    /// @param raw as it stands in the request; empty for none
    /// @param known those that count, besides those of pages
    /// @throws RefusedException where there are others
    Query(String raw, Set<String> known) {
        for (String one : raw.isEmpty() ? new String[0] : raw.split("&")) {
            int at = one.indexOf('=');
            String name = decoded(at < 0 ? one : one.substring(0, at));
            boolean allowed = known.contains(name) || OF_PAGES.contains(name);
            if (!allowed || given.put(name, at < 0 ? "" : decoded(one.substring(at + 1))) != null) {
                throw new RefusedException(Status.BAD_REQUEST, "api.query.unknown");
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Status.BAD_REQUEST, "api.query.unknown");
        }
    }

    String text(String name) {
        return given.getOrDefault(name, "");
    }

    Optional<Boolean> truth(String name) {
        return Optional.ofNullable(given.get(name))
                .map(
                        text ->
                                switch (text) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default -> throw RefusedException.of(name);
                                });
    }

    /// One of an enumeration, in small letters.
    <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
        String text = text(name);
        try {
            return text.isEmpty() ? otherwise : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(name);
        }
    }

    /// @param usual rows a page
    PageRequest page(int usual) {
        int number = number(PAGE, 1);
        int size = number(SIZE, usual);
        boolean possible = number >= 1 && size >= 1 && size <= PageRequest.LARGEST;
        if (!possible || (number - 1L) * size > Integer.MAX_VALUE) {
            throw RefusedException.of(PAGE + ", " + SIZE);
        }
        return new PageRequest(number, size);
    }

    private int number(String name, int otherwise) {
        String text = text(name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RefusedException.of(name);
        }
    }
}
