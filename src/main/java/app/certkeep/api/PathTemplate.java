package app.certkeep.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path with places: `{id}` stands for one segment, `{key}` for all that are left, since keys
/// have slashes in them.
final class PathTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final String LONG_PLACE = "key";

    private final String text;
    private final List<String> places;
    private final Pattern pattern;

    /// @param base what stands before it in a request
    PathTemplate(String base, String text) {
        this.text = text;
        places = PLACE.matcher(text).results().map(found -> found.group(1)).toList();
        pattern = Pattern.compile(Pattern.quote(base) + expression(text));
    }

    /// What stands between places is meant as it is.
    private static String expression(String text) {
        StringBuilder expression = new StringBuilder();
        int end = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            expression.append(Pattern.quote(text.substring(end, place.start())));
            expression.append(group(place.group(1)));
            end = place.end();
        }
        return expression.append(Pattern.quote(text.substring(end))).toString();
    }

    private static String group(String name) {
        return "(?<" + name + ">" + (name.equals(LONG_PLACE) ? ".+" : "[^/]+") + ")";
    }

    /// What stands in the places; nothing where the path is another.
    ///
    /// @param path as it was sent
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        places.forEach(name -> found.put(name, matcher.group(name)));
        return Optional.of(found);
    }

    @Override
    public String toString() {
        return text;
    }
}
