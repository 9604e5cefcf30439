package app.certkeep.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An age as people type it: a number with d, h or m.
final class Age implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([dhm])");

    @Override
    public Duration convert(String typed) {
        Matcher parts = FORM.matcher(typed);
        if (!parts.matches()) {
            throw new TypeConversionException("write an age as 7d, 12h or 30m");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
