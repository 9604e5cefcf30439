package app.certkeep.operation;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.stream.Collectors;

/// Lines of comma-separated values (RFC 4180) in which a spreadsheet finds no formulas.
public final class CsvLine {
    private static final String FORMULA = "=+-@\t\r\n|%";

    private CsvLine() {}

    /// With its end. Nothing is an empty cell.
    public static String of(Collection<?> values) {
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Numbers are ours and stay as they are; a text may come from anywhere.
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        return harmless.matches("[^\",\r\n]*")
                ? harmless
                : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
