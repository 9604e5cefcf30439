package app.certkeep.cli;

import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntryJson;
import app.certkeep.keyvalue.EntryType;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/// What an entry has besides its key and value, and what is said of a change of it.
final class EntryOptions {
    private static final String NEVER = "never";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "secret, text, multiline, number, boolean, json, url or one-time-code; the"
                            + " value is checked by it.")
    private @Nullable String type;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Notes on the entry.")
    private @Nullable String notes;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "A tag, instead of those it has; repeat it for several, '' for none.")
    private @Nullable List<String> tags;

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "The last day on which the value is good, as 2027-01-31; or never.")
    private @Nullable String expires;

    @Option(
            names = "--because",
            paramLabel = "TEXT",
            description = "Why, for the history of the entry.")
    private String because = "";

    @Option(
            names = "--if-version",
            paramLabel = "N",
            description =
                    "Only where the entry has this version, 0 for none yet; exit code 6 where it"
                            + " has another.")
    private @Nullable Long version;

    /// Whether anything was said of type, notes, tags or expiry.
    boolean areGiven() {
        return type != null || notes != null || tags != null || expires != null;
    }

    /// An edit with what was asked for.
    ///
    /// @param now what the entry has
    EntryEdit applied(EntryEdit edit, EntryDetails now) {
        EntryEdit applied = edit.because(because);
        if (areGiven()) {
            applied = applied.with(details(now));
        }
        return version == null ? applied : applied.onlyAt(version);
    }

    /// What was said of why; may be empty.
    String because() {
        return because;
    }

    /// Whether the change is only for a certain version.
    boolean nameVersion() {
        return version != null;
    }

    /// What an entry gets that has these now.
    EntryDetails details(EntryDetails now) {
        EntryDetails details = now;
        if (type != null) {
            details = details.withType(typeOf(type));
        }
        if (notes != null) {
            details = details.withNotes(notes);
        }
        if (tags != null) {
            details = details.withTags(tags);
        }
        if (expires != null) {
            details = details.withExpiry(NEVER.equals(expires) ? null : day(expires));
        }
        return details;
    }

    private static EntryType typeOf(String word) {
        return EntryJson.type(word).orElseThrow(() -> new UsageException("cli.kv.type.unknown"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("cli.kv.expires.wrong");
        }
    }
}
