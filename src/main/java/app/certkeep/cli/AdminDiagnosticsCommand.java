package app.certkeep.cli;

import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;
import app.certkeep.app.ProgramVersion;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.StoreFacts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

@Command(
        name = "diagnostics",
        description = "Show how the store is: its size, rows, database and newest backup.",
        footer = {
            "",
            "JSON: version, database, store, schema, bytes, newestBackup, rows: {table: number},",
            "      largest: [a user as in admin users], and with --check: readable"
        })
final class AdminDiagnosticsCommand implements Callable<Integer> {
    private static final int LARGEST = 10;

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final JsonOption json = new JsonOption();

    @Option(names = "--check", description = "Also read every row in full.")
    private boolean check;

    private final Access access;
    private final Printer printer;

    AdminDiagnosticsCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    private record Found(
            StoreFacts facts,
            Optional<Backup> backup,
            List<UserSummary> largest,
            OptionalLong readable) {}

    @Override
    public Integer call() {
        Found found = access.with(UserSession::administration, this::look);
        json.answer(printer, () -> answer(found), () -> print(found));
        return ExitCode.DONE.number();
    }

    private Found look(Administration all) {
        return new Found(
                all.diagnostics().facts(),
                all.diagnostics().newestBackup(),
                all.users().keepingMost(LARGEST),
                check ? OptionalLong.of(all.diagnostics().check()) : OptionalLong.empty());
    }

    private static Map<String, Object> answer(Found found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", ProgramVersion.text());
        answer.put("database", found.facts().product());
        answer.put("store", found.facts().place());
        answer.put("schema", found.facts().schema());
        answer.put("bytes", found.facts().bytes());
        answer.put(
                "newestBackup",
                found.backup().map(backup -> Times.iso(backup.time())).orElse(null));
        answer.put("rows", found.facts().rows());
        answer.put("largest", found.largest().stream().map(AdminAnswer::json).toList());
        found.readable().ifPresent(rows -> answer.put("readable", rows));
        return answer;
    }

    private void print(Found found) {
        StoreFacts facts = found.facts();
        List<List<String>> fields = new ArrayList<>();
        fields.add(printer.field("version", ProgramVersion.text()));
        fields.add(printer.field("database", facts.product()));
        fields.add(printer.field("store", facts.place()));
        fields.add(printer.field("schema", facts.schema()));
        fields.add(printer.field("bytes", facts.bytes()));
        found.backup()
                .ifPresent(
                        backup ->
                                fields.add(
                                        printer.field(
                                                "newest-backup",
                                                Times.toTheSecond(backup.time()))));
        facts.rows().forEach((table, rows) -> fields.add(List.of(table, String.valueOf(rows))));
        printer.table(Table.ofFields(fields));
        if (!found.largest().isEmpty()) {
            printer.print("\n");
            printer.table(AdminAnswer.list(found.largest(), printer));
        }
        found.readable().ifPresent(rows -> printer.note("cli.admin.readable", rows));
    }
}
