package app.certkeep.cli;

import app.certkeep.app.DatabaseSettings;
import app.certkeep.app.Settings;
import app.certkeep.failure.InvalidInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;

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

    /// Options before a command that have their value in the next word.
    private static final List<String> WITH_VALUE =
            List.of(Settings.PROFILE_FLAG, DatabaseSettings.FLAG, "--set");

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

    private final ToIntBiFunction<Streams, List<String>> inner;
    private final Streams streams;
    private final List<String> arguments;

    /// @param inner carries out a command, in the process that has the store
    /// @param arguments all of the command line
    RunCommand(
            ToIntBiFunction<Streams, List<String>> inner, Streams streams, List<String> arguments) {
        this.inner = inner;
        this.streams = streams;
        this.arguments = arguments;
    }

    /// Whether a command line is for this command. It is carried out where it was given, whichever
    /// process has the store: the command is to have that terminal, folder and environment.
    static boolean isMeant(String... arguments) {
        int at = placeOfCommand(List.of(arguments));
        return at < arguments.length && arguments[at].equals(NAME);
    }

    private static int placeOfCommand(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(arguments.get(at)) ? 2 : 1;
        }
        return at;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> asked = new ArrayList<>(arguments.subList(0, placeOfCommand(arguments)));
        asked.addAll(List.of("kv", "environment", "--", prefix));
        try (Variables variables = new Variables()) {
            int code = inner.applyAsInt(capturing(variables), asked);
            if (code != ExitCode.DONE.number()) {
                return code;
            }
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.directory(streams.directory().toAbsolutePath().toFile());
            // The command is to have these entries, not all that this session can open.
            builder.environment().remove(KeptSession.VARIABLE);
            variables.putInto(builder.environment());
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

    private Streams capturing(Variables variables) {
        return new Streams(
                new ByteArrayInputStream(new byte[0]),
                variables,
                streams.err(),
                Optional.empty(),
                streams.directory());
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

    /// The answer of the other command. An environment can only be made of text, which stays in
    /// memory until this process ends.
    private static final class Variables extends ByteArrayOutputStream {

        void putInto(Map<String, String> environment) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buf[i] == 0) {
                    String both = new String(buf, from, i - from, StandardCharsets.UTF_8);
                    int end = both.indexOf('=');
                    environment.put(both.substring(0, end), both.substring(end + 1));
                    from = i + 1;
                }
            }
        }

        @Override
        public void close() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
