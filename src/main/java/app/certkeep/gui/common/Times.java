package app.certkeep.gui.common;

import app.certkeep.i18n.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Times as the language of the texts writes them, in a zone.
public record Times(Messages messages, ZoneId zone) {
    /// Those of this computer.
    public Times(Messages messages) {
        this(messages, ZoneId.systemDefault());
    }

    public String day(Instant time) {
        return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(time);
    }

    public String day(LocalDate day) {
        return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(day);
    }

    public String minute(Instant time) {
        return of(FormatStyle.MEDIUM, FormatStyle.SHORT, time);
    }

    public String second(Instant time) {
        return of(FormatStyle.MEDIUM, FormatStyle.MEDIUM, time);
    }

    /// With the month in letters.
    public String longMinute(Instant time) {
        return of(FormatStyle.LONG, FormatStyle.SHORT, time);
    }

    /// Without the year, as lists have little room.
    public String shortSecond(Instant time) {
        return in(DateTimeFormatter.ofLocalizedPattern("MMMdjms")).format(time);
    }

    /// As the text of a key says, which is a pattern.
    public String as(String patternKey, Instant time) {
        return in(DateTimeFormatter.ofPattern(messages.text(patternKey))).format(time);
    }

    private String of(FormatStyle date, FormatStyle clock, Instant time) {
        return in(DateTimeFormatter.ofLocalizedDateTime(date, clock)).format(time);
    }

    private DateTimeFormatter in(DateTimeFormatter format) {
        return format.withLocale(messages.locale()).withZone(zone);
    }
}
