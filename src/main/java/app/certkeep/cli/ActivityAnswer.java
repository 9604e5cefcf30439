package app.certkeep.cli;

import app.certkeep.activity.ActivityRecord;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Records in answers.
final class ActivityAnswer {
    private static final int WIDEST = 50;

    private ActivityAnswer() {}

    static Map<String, Object> json(ActivityRecord record) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", record.position());
        json.put("id", record.id().toString());
        json.put("at", Times.iso(record.at()));
        json.put("actor", actor(record));
        json.put("actorId", text(record.who().actor()));
        json.put("action", word(record.action()));
        json.put("itemId", text(record.item().id()));
        json.put("item", record.item().name());
        json.put("result", word(record.result()));
        json.put("cost", record.cost());
        json.put("balance", record.balance());
        json.put("operation", record.operation());
        return json;
    }

    static Table list(List<ActivityRecord> records, Printer printer) {
        return new Table(
                printer.headings(
                        "position",
                        "time",
                        "action",
                        "item",
                        "outcome",
                        "cost",
                        "balance",
                        "operation"),
                records.stream().map(ActivityAnswer::row).toList(),
                WIDEST);
    }

    private static List<String> row(ActivityRecord record) {
        return List.of(
                Long.toString(record.position()),
                Times.toTheSecond(record.at()),
                word(record.action()),
                record.item().name(),
                word(record.result()),
                record.cost() == 0 ? "" : Long.toString(record.cost()),
                Long.toString(record.balance()),
                record.operation());
    }

    private static @Nullable String actor(ActivityRecord record) {
        if (record.who().actor() == null) {
            return null;
        }
        return record.who().isOwner() ? "owner" : "administrator";
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
