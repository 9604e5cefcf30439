package app.certkeep.cli;

import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.keyvalue.format.FileContent;
import app.certkeep.keyvalue.format.FileEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// What `run` asks for, whichever process has the store: variables, each with a zero byte
/// after it, as `env -0` prints them.
@Command(
        name = "environment",
        hidden = true,
        description = "Print entries as variables, each with a zero byte after it.")
final class KvEnvironmentCommand implements Callable<Integer> {
    private static final byte[] END = {0};

    @Mixin private final HelpOption help = new HelpOption();

    @Parameters(arity = "0..1", paramLabel = "PREFIX", description = "Only keys that begin so.")
    private String prefix = "";

    private final Access access;
    private final Printer printer;

    KvEnvironmentCommand(Access access, Printer printer) {
        this.access = access;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        try (FileContent content =
                access.with(
                        UserSession::keyValues,
                        entries -> entries.exporting().environment(prefix))) {
            content.entries().forEach(KvEnvironmentCommand::requireNoZero);
            for (FileEntry entry : content.entries()) {
                printer.print(entry.name() + "=");
                printer.exactly(entry.value().bytes());
                printer.exactly(END);
            }
        }
        return ExitCode.DONE.number();
    }

    private static void requireNoZero(FileEntry entry) {
        SecretBytes value = entry.value();
        for (byte each : value.bytes()) {
            if (each == 0) {
                throw new InvalidInputException("a zero byte", "cli.run.nul");
            }
        }
    }
}
