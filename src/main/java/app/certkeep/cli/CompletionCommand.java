package app.certkeep.cli;

import org.jspecify.annotations.Nullable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(certkeep completion)")
final class CompletionCommand implements Callable<Integer> {
    @Mixin private final HelpOption help = new HelpOption();

    @Spec private @Nullable CommandSpec spec;

    private final Printer printer;

    CompletionCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        printer.print(AutoComplete.bash(root.name(), root.commandLine()));
        return ExitCode.DONE.number();
    }
}
