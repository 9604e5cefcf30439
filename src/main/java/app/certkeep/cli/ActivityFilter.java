package app.certkeep.cli;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.operation.Action;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/// Which records a command is about.
final class ActivityFilter {
    @Option(
            names = "--query",
            paramLabel = "WORDS",
            description = "Words that the item, the action or the operation id have to contain.")
    private String query = "";

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "A date such as 2026-11-21 (UTC), or hours or days back: 24h, 7d.")
    private String since = "";

    @Option(
            names = "--action",
            paramLabel = "ACTION",
            description = "Only this, as the list writes it: entry_set, log_in_failed, …")
    private @Nullable Action action;

    @Option(
            names = "--item",
            paramLabel = "ID",
            description = "Only what was done to the item of this whole id.")
    private @Nullable UUID item;

    @Option(names = "--failures", description = "Only what was refused or failed.")
    private boolean failures;

    /// @throws UsageException where the time is none
    ActivityQuery query(Instant now) {
        Instant from = since.isBlank() ? null : from(since.strip(), now);
        return ActivityQuery.all()
                .matching(query)
                .within(new ActivityQuery.Range(from, null, item))
                .only(action)
                .failures(failures);
    }

    private static Instant from(String text, Instant now) {
        try {
            String time = text.toUpperCase(Locale.ROOT);
            if (time.matches("[0-9]{1,5}[HD]")) {
                Duration back = Duration.parse(time.endsWith("D") ? "P" + time : "PT" + time);
                return now.minus(back);
            }
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException("cli.activity.since");
        }
    }
}
