package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.keyvalue.EntryJson;
import app.certkeep.keyvalue.EntryVersion;
import app.certkeep.keyvalue.EntryVersionList;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "history",
        description = {
            "List the versions of an entry, newest first, without their values. The present one and"
                    + " the 50 before it are kept.",
            "Exit code 4 where there is no such key, 7 where versions are damaged."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  certkeep kv history shop/db/password",
            "  certkeep kv compare shop/db/password 3 4",
            "  certkeep kv restore shop/db/password --version 3",
            "",
            "JSON: items: [version, key, type, size (bytes), lines, changedAt, device, because,",
            "restored (the version that it brought back, or null)]"
        })
final class KvHistoryCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Parameters(paramLabel = "KEY", description = "The key.")
    private String key = "";

    private final Access access;
    private final Printer printer;

    KvHistoryCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        EntryVersionList list =
                access.with(UserSession::keyValues, entries -> entries.history().list(key));
        json.answer(
                printer,
                () -> Map.of("items", list.versions().stream().map(this::json).toList()),
                () -> print(list.versions()));
        if (list.damaged().isEmpty()) {
            return ExitCode.DONE.number();
        }
        printer.note("cli.kv.versions.damaged", list.damaged().size());
        return ExitCode.STORE_UNAVAILABLE.number();
    }

    private void print(List<EntryVersion> versions) {
        printer.table(
                new Table(
                        printer.headings(
                                "version", "key", "bytes", "lines", "changed", "device", "because"),
                        versions.stream().map(this::row).toList()));
    }

    private List<String> row(EntryVersion version) {
        return List.of(
                String.valueOf(version.number()),
                version.summary().key(),
                String.valueOf(version.summary().size()),
                String.valueOf(version.summary().lines()),
                Times.toTheSecond(version.summary().updatedAt()),
                version.change().device(),
                because(version));
    }

    private String because(EntryVersion version) {
        long restored = version.change().restored();
        String note = version.change().note();
        return restored == 0
                ? note
                : (printer.text("cli.kv.version.restored", String.valueOf(restored)) + " " + note)
                        .strip();
    }

    private Map<String, Object> json(EntryVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version.number());
        json.put("key", version.summary().key());
        json.put("type", EntryJson.word(version.summary().details().type()));
        json.put("size", version.summary().size());
        json.put("lines", version.summary().lines());
        json.put("changedAt", Times.iso(version.summary().updatedAt()));
        json.put("device", version.change().device());
        json.put("because", version.change().note());
        json.put("restored", version.change().restored() == 0 ? null : version.change().restored());
        return json;
    }
}
