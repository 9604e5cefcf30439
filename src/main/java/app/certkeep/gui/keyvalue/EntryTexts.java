package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/// An entry's facts in words, in the zone of this computer.
final class EntryTexts {
    /// As long for every value, so that it tells nothing.
    static final String MASK = "••••••••";

    private final Messages messages;
    private final Times times;

    EntryTexts(Messages messages) {
        this.messages = messages;
        times = new Times(messages);
    }

    String day(Instant time) {
        return times.day(time);
    }

    String minute(Instant time) {
        return times.minute(time);
    }

    String size(EntrySummary entry) {
        return entry.lines() > 1
                ? messages.text("keyvalue.lines", entry.lines())
                : messages.text("keyvalue.size", entry.size());
    }

    String facts(EntrySummary entry) {
        String version =
                messages.text("keyvalue.editor.version", entry.revision())
                        + " · "
                        + messages.text("keyvalue.size", entry.size());
        String added = messages.text("keyvalue.editor.created", minute(entry.createdAt()));
        String changed = messages.text("keyvalue.editor.updated", minute(entry.updatedAt()));
        return entry.revision() == 1
                ? String.join("\n", version, added)
                : String.join("\n", version, added, changed);
    }

    static String type(Messages messages, EntryType type) {
        return messages.text(
                "keyvalue.type." + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The last day on which a value is good; empty where it does not expire.
    String expiry(EntrySummary entry) {
        LocalDate day = entry.details().expires();
        return day == null ? "" : times.day(day);
    }

    static String tags(EntrySummary entry) {
        return String.join(", ", entry.details().tags());
    }

    /// A code of six digits as people read it.
    static String grouped(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    /// The folders of a key with their last `/`; empty where it lies in none.
    static String folders(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }

    /// As [#folders], without the `/` at the end.
    static String folder(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    static String lastName(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
