package app.certkeep.cli;

import app.certkeep.failure.InvalidInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "run",
        description = {
            "Run a command whose environment has the entries below a prefix. Nothing is written to"
                    + " the disk.",
            "A variable is named by what follows the prefix, with _ for what is neither letter,"
                    + " digit nor _. The command does not get CERTKEEP_TOKEN. The exit code is that"
                    + " of the command."
        },
        footerHeading = "%nExample:%n",
        footer = {"  certkeep run --prefix shop/ -- ./serve --port 8080"})
final class RunCommand implements Callable<Integer> {
    private static final String NAME = "run";

    @Mixin private final HelpOption help = new HelpOption();

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            required = true,
            description = "Entries whose keys begin with this; '' for all.")
    private String prefix = "";

    @Parameters(
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "The command with its arguments, after --.")
    private List<String> command = List.of();

    private final InnerCommand inner;
    private final Path directory;

    RunCommand(InnerCommand inner, Path directory) {
        this.inner = inner;
        this.directory = directory;
    }

    /// Whether a command line is for this command. It is carried out where it was given, whichever
    /// process has the store: the command is to have that terminal, folder and environment.
    static boolean isMeant(List<String> arguments) {
        return InnerCommand.isFor(arguments, NAME);
    }

    @Override
    public Integer call() throws InterruptedException {
        try (InnerCommand.Answer variables = new InnerCommand.Answer()) {
            int code = inner.run(variables, List.of("kv", "environment", "--", prefix));
            if (code != ExitCode.DONE.number()) {
                return code;
            }
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.directory(directory.toAbsolutePath().toFile());
            // The command is to have these entries, not all that this session can open.
            builder.environment().remove(KeptSession.VARIABLE);
            putInto(builder.environment(), variables);
            return waitFor(start(builder));
        }
    }

    /// Whoever ends this process means the command.
    private static int waitFor(Process process) throws InterruptedException {
        Thread ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
        int code = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // This process is ending already.
        }
        return code;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            InvalidInputException failure =
                    new InvalidInputException(
                            "command does not start", "cli.run.not-started", command.getFirst());
            failure.initCause(e);
            throw failure;
        }
    }

    /// An environment can only be made of text, which stays in memory until this process ends.
    private static void putInto(Map<String, String> environment, InnerCommand.Answer variables) {
        int from = 0;
        while (from < variables.size()) {
            int end = variables.find(0, from);
            byte[] bytes = variables.between(from, end);
            String both = new String(bytes, StandardCharsets.UTF_8);
            Arrays.fill(bytes, (byte) 0);
            int equals = both.indexOf('=');
            environment.put(both.substring(0, equals), both.substring(equals + 1));
            from = end + 1;
        }
    }
}
