package app.certkeep.gui.keyvalue;

import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// An entry's facts in words, in the zone of this computer.
final class EntryTexts {
    /// As long for every value, so that it tells nothing.
    static final String MASK = "••••••••";

    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    EntryTexts(Messages messages) {
        this.messages = messages;
        ZoneId zone = ZoneId.systemDefault();
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(zone);
        minute =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withZone(zone);
    }

    String day(Instant time) {
        return day.format(time);
    }

    String minute(Instant time) {
        return minute.format(time);
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

    /// The folders of a key with their last `/`; empty where it lies in none.
    static String folders(String key) {
        return key.substring(0, key.lastIndexOf('/') + 1);
    }

    static String lastName(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
