package app.certkeep.cli;

import app.certkeep.app.TrashItem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What lies in the trash, in answers.
final class TrashAnswer {
    private TrashAnswer() {}

    /// Prints some items in the form that was asked for.
    static void print(List<TrashItem> items, JsonOption json, Printer printer) {
        json.answer(
                printer,
                () -> Map.of("items", items.stream().map(TrashAnswer::json).toList()),
                () -> {
                    if (items.isEmpty()) {
                        printer.note("cli.trash.none");
                    } else {
                        printer.table(table(items, printer));
                    }
                });
    }

    private static Map<String, Object> json(TrashItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id().toString());
        json.put("kind", kind(item));
        json.put("name", item.name().isEmpty() ? null : item.name());
        json.put("deletedAt", Times.iso(item.deletedAt()));
        json.put("purgeAt", Times.iso(item.purgeAt()));
        return json;
    }

    private static Table table(List<TrashItem> items, Printer printer) {
        return new Table(
                printer.headings("id", "kind", "name", "deleted", "purged"),
                items.stream()
                        .map(
                                item ->
                                        List.of(
                                                ShortId.of(item.id()),
                                                printer.text("trash.kind." + kind(item)),
                                                name(item, printer),
                                                Times.toTheSecond(item.deletedAt()),
                                                Times.toTheSecond(item.purgeAt())))
                        .toList());
    }

    private static String name(TrashItem item, Printer printer) {
        return item.name().isEmpty() ? printer.text("trash.damaged") : item.name();
    }

    private static String kind(TrashItem item) {
        return item.kind().name().toLowerCase(Locale.ROOT);
    }
}
