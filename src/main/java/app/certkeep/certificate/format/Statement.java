package app.certkeep.certificate.format;

import java.util.Arrays;
import java.util.List;

/// One thing that a certificate says, in a form that front ends put into words.
///
/// @param key of the message
/// @param arguments fill the message: numbers that are counted, and texts, raw, as a stranger
///     wrote them, at most 1,000 characters each
public record Statement(String key, List<Object> arguments) {
    private static final int LONGEST = 1_000;

    public Statement {
        arguments = arguments.stream().map(Statement::bounded).toList();
    }

    /// @param arguments numbers stay numbers, all else becomes text
    public static Statement of(String key, Object... arguments) {
        return new Statement(key, Arrays.asList(arguments));
    }

    /// The arguments, safe to look at.
    public Object[] visible() {
        return arguments.stream()
                .map(argument -> argument instanceof String text ? VisibleText.of(text) : argument)
                .toArray();
    }

    private static Object bounded(Object argument) {
        if (argument instanceof Long) {
            return argument;
        }
        String text = String.valueOf(argument);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
