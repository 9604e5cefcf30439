package app.certkeep.cli;

import app.certkeep.activity.ExportFormat;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = {
            "Write records to a file that you alone can read, newest first.",
            "The names of items are in it in clear; values never are."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  certkeep activity export --format csv --since 30d --out activity.csv",
            "  certkeep activity export --out - | jq .action"
        })
final class ActivityExportCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final OutOption out = new OutOption();
    @Mixin private final ActivityFilter filter = new ActivityFilter();

    @Option(names = "--format", paramLabel = "jsonl|csv", description = "jsonl without it.")
    private ExportFormat format = ExportFormat.JSONL;

    private final Access access;
    private final Printer printer;
    private final Path directory;

    ActivityExportCommand(Access access, Printer printer, Path directory) {
        this.access = access;
        this.printer = printer;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        try (SecretBytes exported =
                access.with(
                        UserSession::activity,
                        service -> service.export(filter.query(access.now()), format))) {
            if (out.write(exported.bytes(), true, printer, directory)) {
                printer.note("cli.cert.exported", out.file());
            }
        }
        return ExitCode.DONE.number();
    }
}
