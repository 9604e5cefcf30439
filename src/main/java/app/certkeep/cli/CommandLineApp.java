package app.certkeep.cli;

import app.certkeep.account.SessionKind;
import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.DeviceName;
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
        RootCommand settings = new RootCommand();
        Printer printer = new Printer(streams, messages);
        CommandLine root = commands(settings, access(settings), printer, arguments);
        try {
            ParseResult parsed = root.parseArgs(given.settings().toArray(String[]::new));
            boolean command =
                    parsed.hasSubcommand()
                            || parsed.isUsageHelpRequested()
                            || parsed.isVersionHelpRequested();
            return command
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
        SecretReader secrets = new SecretReader(streams, messages);
        SessionKind kind = SessionKind.commandLine(DeviceName.of(environment));
        InnerCommand within = new InnerCommand(inner, streams, List.of(arguments));
        CommandLine root =
                new CommandLine(settings)
                        .addSubcommand(new SignUpCommand(access, printer, secrets, kind))
                        .addSubcommand(new LogInCommand(access, printer, secrets, kind))
                        .addSubcommand(new RecoverCommand(access, printer, secrets, kind))
                        .addSubcommand(new LogOutCommand(access, printer))
                        .addSubcommand(new WhoAmICommand(access, printer))
                        .addSubcommand(SessionGroup.commands(access, printer))
                        .addSubcommand(AccountGroup.commands(access, printer, secrets, kind))
                        .addSubcommand(
                                CertGroup.commands(access, printer, secrets, streams.directory()))
                        .addSubcommand(
                                MakeGroup.commands(access, printer, secrets, streams.directory()))
                        .addSubcommand(
                                KvGroup.commands(
                                        access,
                                        printer,
                                        secrets,
                                        streams.directory(),
                                        new Clipping(within, environment, printer)))
                        .addSubcommand(new RunCommand(within, streams.directory()))
                        .addSubcommand(TrashGroup.commands(access, printer))
                        .addSubcommand(
                                DataGroup.commands(access, printer, secrets, streams.directory()))
                        .addSubcommand(
                                EndpointGroup.commands(
                                        access, printer, secrets, streams.directory()))
                        .addSubcommand(DeliveryGroup.commands(access, printer))
                        .addSubcommand(
                                NotifyGroup.commands(
                                        access,
                                        printer,
                                        new StoreOwner(access::config, environment)))
                        .addSubcommand(ActivityGroup.commands(access, printer, streams.directory()))
                        .addSubcommand(GenerateGroup.commands(access, printer))
                        .addSubcommand(AdminGroup.commands(access, printer, secrets))
                        .addSubcommand(BackupGroup.commands(access, printer, streams))
                        .addSubcommand(StoreGroup.commands(access, printer, secrets))
                        .addSubcommand(ConfigGroup.commands(access, printer))
                        .addSubcommand(new LicencesCommand(printer))
                        .addSubcommand(new CompletionCommand(printer))
                        .addSubcommand(new ManualCommand(printer));
        layOut(root);
        return root.setOut(printer.answers())
                .setErr(printer.errors())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(USAGE_WIDTH)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                Colours.areShown(streams, environment) ? Ansi.ON : Ansi.OFF));
    }

    private static void layOut(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n");
        command.getSubcommands().values().forEach(CommandLineApp::layOut);
    }
}
