package app.certkeep.gui.activity;

import app.certkeep.activity.ActivityRecord;
import app.certkeep.activity.Verification;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;
import app.certkeep.operation.Action;
import app.certkeep.operation.Result;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A record's facts in words, in the zone of this computer.
final class ActivityTexts {
    private static final Pattern COUNTS =
            Pattern.compile(
                    "(items|imported|restored|paired|duplicates|rejected)=\\d{1,9}"
                            + "( (restored|paired|duplicates|conflicts|rejected)=\\d{1,9})*");

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Times times;

    ActivityTexts(Messages messages) {
        this.messages = messages;
        times = new Times(messages);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String time(Instant time) {
        return times.second(time);
    }

    String utc(Instant time) {
        return UTC.format(time);
    }

    String action(Action action) {
        return text("activity.action." + word(action));
    }

    String result(Result result) {
        return text("activity.result." + word(result));
    }

    /// Who did it.
    String actor(ActivityRecord record) {
        if (record.who().actor() == null) {
            return text("activity.actor.nobody");
        }
        return text(
                record.who().isOwner() ? "activity.actor.owner" : "activity.actor.administrator");
    }

    /// Numbers become words; a name stays as it is, with what could deceive made visible.
    String item(ActivityRecord record) {
        String name = record.item().name();
        if (name.equals(ActivityRecord.UNREADABLE)) {
            return text("activity.item.unreadable");
        }
        if (record.item().id() != null || !COUNTS.matcher(name).matches()) {
            return VisibleText.of(name);
        }
        return Arrays.stream(name.split(" "))
                .map(count -> count.split("="))
                .filter(count -> !count[1].equals("0") || count[0].equals("imported"))
                .map(count -> text("activity.item." + count[0], Integer.parseInt(count[1])))
                .collect(Collectors.joining(", "));
    }

    /// Empty where it took nothing; with a sign where it gave some.
    String cost(ActivityRecord record) {
        if (record.cost() == 0) {
            return "";
        }
        return record.cost() > 0
                ? text("activity.cost", record.cost())
                : text("activity.given", -record.cost());
    }

    String verification(Verification found) {
        Verification.Break broken = found.broken();
        String words =
                broken == null
                        ? text("activity.verified.whole", found.records())
                        : text("activity.verified." + word(broken.kind()), broken.position());
        return text("activity.verified.at", words, time(found.at()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
