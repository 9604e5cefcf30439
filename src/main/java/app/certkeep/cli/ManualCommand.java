package app.certkeep.cli;

import app.certkeep.app.ProgramVersion;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "manual",
        description = "Print the manual page of all commands.",
        footerHeading = "%nExample:%n",
        footer = "  certkeep manual | man -l -")
final class ManualCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();

    @Spec private @Nullable CommandSpec spec;

    private final Printer printer;

    ManualCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        printer.print(new Manual(root.commandLine()).text(ProgramVersion.text()));
        return ExitCode.DONE.number();
    }
}
