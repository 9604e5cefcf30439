package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.LogFolder;
import app.certkeep.failure.CertkeepException;
import app.certkeep.i18n.Messages;
import app.certkeep.keychain.TokenFile;
import app.certkeep.operation.OperationId;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/// The command line: one call, one command.
public final class CommandLineApp {
    private static final int USAGE_WIDTH = 100;

    private final Streams streams;
    private final Map<String, String> environment;
    private final Config config;
    private final Function<Config, Lease> stores;
    private final ToIntBiFunction<Streams, List<String>> inner;
    private final Messages messages = new Messages(Locale.getDefault());

    /// One that opens the store for each command.
    public CommandLineApp(
            Streams streams, Map<String, String> environment, Config config, Clock clock) {
        this(streams, environment, config, settings -> Lease.ofOwn(Certkeep.open(settings, clock)));
    }

    /// One that carries out commands of other processes.
    CommandLineApp(
            Streams streams,
            Map<String, String> environment,
            Config config,
            Function<Config, Lease> stores) {
        this(
                streams,
                environment,
                config,
                stores,
                (given, arguments) -> {
                    throw new UsageException("cli.run.elsewhere");
                });
    }

    /// @param inner carries out a command within a command
    CommandLineApp(
            Streams streams,
            Map<String, String> environment,
            Config config,
            Function<Config, Lease> stores,
            ToIntBiFunction<Streams, List<String>> inner) {
        this.streams = streams;
        this.environment = environment;
        this.config = config;
        this.stores = stores;
        this.inner = inner;
    }

    /// Carries out one command.
    ///
    /// @return the number of an [ExitCode]
    /// @throws OwnerAppearedException where another process can carry it out, and this has done
    ///     nothing yet
    public int run(String... arguments) {
        return OperationId.make().call(() -> carryOut(arguments));
    }

    private int carryOut(String... arguments) {
        Printer printer = new Printer(streams, messages);
        RootCommand settings = new RootCommand();
        Access access = access(settings);
        Failures failures =
                new Failures(
                        printer,
                        () -> new LogFolder(config.home()).make(),
                        access::newestBackup,
                        access::wasOpened);
        CommandLine root = commands(settings, access, printer, arguments);
        int code;
        try {
            code = new RunLast().execute(root.parseArgs(arguments));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof OwnerAppearedException handOver) {
                throw handOver;
            }
            code = failures.explain(cause, e.getCommandLine());
        } catch (RuntimeException | Error e) {
            code = failures.explain(e, root);
        }
        return code == 0 && printer.outputFailed() ? ExitCode.BUG.number() : code;
    }

    /// What the window opens with, where the arguments are settings and files, and no command.
    public Optional<WindowStart> window(String... arguments) {
        FileArguments given = FileArguments.of(streams.directory(), arguments);
        if (given.settings().isEmpty()) {
            return Optional.of(new WindowStart(config, given.files()));
        }
        if (!InnerCommand.nameIn(given.settings()).isEmpty()) {
            return Optional.empty();
        }
        RootCommand settings = new RootCommand();
        try {
            ParseResult parsed =
                    new CommandLine(settings)
                            .setExpandAtFiles(false)
                            .parseArgs(given.settings().toArray(String[]::new));
            return parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()
                    ? Optional.empty()
                    : Optional.of(new WindowStart(settings.apply(config), given.files()));
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    /// Explains a failure of the way to another process.
    ///
    /// @return the exit code
    int explain(CertkeepException failure) {
        Printer printer = new Printer(streams, messages);
        return new Failures(
                        printer,
                        () -> new LogFolder(config.home()).make(),
                        Optional::empty,
                        () -> false)
                .explain(failure, new CommandLine(new RootCommand()));
    }

    /// Says that another process has the store, and that this one waits for it.
    void tellOfWaiting() {
        new Printer(streams, messages).note("cli.waiting");
    }

    /// Says that the window cannot open here, and what to do instead.
    ///
    /// @return the exit code
    public int explainMissingDisplay() {
        new Printer(streams, messages).note("cli.no-display");
        return ExitCode.USAGE.number();
    }

    private Access access(RootCommand settings) {
        KeptSession kept = new KeptSession(TokenFile.of(config.home(), environment), environment);
        return new Access(() -> settings.apply(config), stores, kept);
    }

    private CommandLine commands(
            RootCommand settings, Access access, Printer printer, String... arguments) {
        CommandTree tree =
                new CommandTree(
                        access, printer, new SecretReader(streams, messages), streams, environment);
        CommandLine root =
                tree.under(settings, new InnerCommand(inner, streams, List.of(arguments)));
        return root.setOut(printer.answers())
                .setErr(printer.errors())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                Colours.areShown(streams, environment) ? Ansi.ON : Ansi.OFF));
    }
}
