package app.certkeep.cli;

import app.certkeep.account.SessionKind;
import app.certkeep.app.DeviceName;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// All commands, of which only those are made that a command line can mean: making them all takes
/// longer than most of them take to do their work.
final class CommandTree {
    /// They tell of all others.
    private static final Set<String> OF_ALL = Set.of("manual", "completion");

    private static final List<List<String>> OF_NONE = List.of(List.of("--version"), List.of("-V"));

    private final Access access;
    private final Printer printer;
    private final SecretReader secrets;
    private final Streams streams;
    private final Map<String, String> environment;

    CommandTree(
            Access access,
            Printer printer,
            SecretReader secrets,
            Streams streams,
            Map<String, String> environment) {
        this.access = access;
        this.printer = printer;
        this.secrets = secrets;
        this.streams = streams;
        this.environment = environment;
    }

    /// @param within knows the command line
    CommandLine under(RootCommand settings, InnerCommand within) {
        CommandLine root = new CommandLine(settings);
        Map<String, Supplier<Object>> all = all(within);
        String named = InnerCommand.nameIn(within.outer());
        if (OF_NONE.contains(within.outer())) {
            return root;
        }
        if (all.containsKey(named) && !OF_ALL.contains(named)) {
            root.addSubcommand(named, all.get(named).get());
        } else {
            all.forEach((name, command) -> root.addSubcommand(name, command.get()));
        }
        layOut(root);
        return root;
    }

    private Map<String, Supplier<Object>> all(InnerCommand within) {
        Path directory = streams.directory();
        SessionKind kind = SessionKind.commandLine(DeviceName.of(environment));
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("signup", () -> new SignUpCommand(access, printer, secrets, kind));
        all.put("login", () -> new LogInCommand(access, printer, secrets, kind));
        all.put("recover", () -> new RecoverCommand(access, printer, secrets, kind));
        all.put("logout", () -> new LogOutCommand(access, printer));
        all.put("whoami", () -> new WhoAmICommand(access, printer));
        all.put("session", () -> SessionGroup.commands(access, printer));
        all.put("account", () -> AccountGroup.commands(access, printer, secrets, kind));
        all.put("cert", () -> CertGroup.commands(access, printer, secrets, directory));
        all.put("make", () -> MakeGroup.commands(access, printer, secrets, directory));
        all.put("kv", () -> kv(new Clipping(within, environment, printer)));
        all.put("run", () -> new RunCommand(within, directory));
        all.put("trash", () -> TrashGroup.commands(access, printer));
        all.put("data", () -> DataGroup.commands(access, printer, secrets, directory));
        all.put("endpoint", () -> EndpointGroup.commands(access, printer, secrets, directory));
        all.put("delivery", () -> DeliveryGroup.commands(access, printer));
        all.put("notify", () -> NotifyGroup.commands(access, printer, owner()));
        all.put("api", () -> ApiGroup.commands(access, printer, owner(), kind.device()));
        all.put("activity", () -> ActivityGroup.commands(access, printer, directory));
        all.put("generate", () -> GenerateGroup.commands(access, printer));
        all.put("admin", () -> AdminGroup.commands(access, printer, secrets));
        all.put("backup", () -> BackupGroup.commands(access, printer, streams));
        all.put("store", () -> StoreGroup.commands(access, printer, secrets));
        all.put("config", () -> ConfigGroup.commands(access, printer));
        all.put("licences", () -> new LicencesCommand(printer));
        all.put("completion", () -> new CompletionCommand(printer));
        all.put("manual", () -> new ManualCommand(printer));
        return all;
    }

    private CommandLine kv(Clipping clipping) {
        return KvGroup.commands(access, printer, secrets, streams.directory(), clipping);
    }

    private StoreOwner owner() {
        return new StoreOwner(access::config, environment);
    }

    private static void layOut(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n");
        command.getSubcommands().values().forEach(CommandTree::layOut);
    }
}
