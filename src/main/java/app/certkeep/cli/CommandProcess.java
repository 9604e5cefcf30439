package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.DatabaseSettings;
import app.certkeep.app.Settings;
import app.certkeep.failure.CertkeepException;
import app.certkeep.link.Call;
import app.certkeep.link.Caller;
import app.certkeep.link.CallerEnd;
import app.certkeep.link.SocketPlace;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One command from its start to its end: handed to the process that has the store open, where
/// there is one, else carried out here. Whoever comes second waits for its turn, however long.
public final class CommandProcess {
    /// After this, a person wants to know why nothing happens.
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Streams streams;
    private final Map<String, String> environment;
    private final Config config;
    private final Clock clock;
    private final Caller owner;
    private boolean told;

    public CommandProcess(
            Streams streams, Map<String, String> environment, Config config, Clock clock) {
        this.streams = streams;
        this.environment = environment;
        this.config = config;
        this.clock = clock;
        owner = new Caller(new SocketPlace(config.home(), environment));
    }

    /// @return the number of an [ExitCode]
    public int run(String... arguments) {
        try (RepeatableInput input = new RepeatableInput(streams)) {
            while (true) {
                OptionalInt code = handOver(input.fromStart(), arguments);
                if (code.isPresent()) {
                    return code.getAsInt();
                }
                try {
                    return here(input.fromStart(), isToStay(arguments)).run(arguments);
                } catch (OwnerAppearedException e) {
                    // Once more from the start, by the one that appeared.
                }
            }
        }
    }

    private OptionalInt handOver(Streams given, String... arguments) {
        if (!asTold(arguments).database().isInHome() || isForHere(arguments)) {
            return OptionalInt.empty();
        }
        Call call =
                new Call(
                        List.of(arguments),
                        CommandEnvironment.of(environment),
                        given.directory().toAbsolutePath().toString(),
                        given.atTerminal());
        CallerEnd end =
                new CallerEnd(
                        given.in(),
                        given.out(),
                        given.err(),
                        given.asking().orElse(question -> new char[0]));
        try {
            return owner.forward(call, end);
        } catch (CertkeepException e) {
            return OptionalInt.of(here(given, false).explain(e));
        }
    }

    /// Whether the command is for another store than the one in the home folder, or wants that one
    /// for itself, as restoring a backup does.
    private static boolean isForHere(String... arguments) {
        List<String> words = List.of(arguments);
        // Only as the command itself: any other with these words in it belongs to the owner, and
        // would be begun here again and again.
        boolean restore = words.indexOf("backup") == 0 && words.indexOf("restore") == 1;
        boolean settings = words.indexOf("config") == 0;
        // Of this program, not of the one that has the store open.
        boolean documents =
                words.indexOf("manual") == 0
                        || words.indexOf("completion") == 0
                        || InnerCommand.isFor(words, "api", "openapi");
        return restore
                || settings
                || documents
                || RunCommand.isMeant(words)
                || KvGetCommand.isForClipboard(words)
                || isToStay(arguments)
                || words.stream().anyMatch(word -> word.startsWith(DatabaseSettings.FLAG));
    }

    /// Whether the command keeps the store for long. It waits until whoever has it lets go, and
    /// then serves the others itself.
    private static boolean isToStay(String... arguments) {
        List<String> words = List.of(arguments);
        return InnerCommand.isFor(words, "notify", "run")
                || InnerCommand.isFor(words, "api", "run");
    }

    /// With the profile that the command line names, which may have another store.
    private Config asTold(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(Settings.PROFILE_FLAG) && i + 1 < arguments.length) {
                return config.withProfile(arguments[i + 1]);
            }
            if (arguments[i].startsWith(Settings.PROFILE_FLAG + "=")) {
                return config.withProfile(
                        arguments[i].substring(Settings.PROFILE_FLAG.length() + 1));
            }
        }
        return config;
    }

    private CommandLineApp here(Streams given, boolean stays) {
        return new CommandLineApp(
                given,
                environment,
                config,
                settings -> Lease.ofOwn(opened(settings, stays)),
                this::inner);
    }

    private Certkeep opened(Config settings, boolean stays) {
        Certkeep opened = Certkeep.open(settings, clock, waited -> whileInUse(waited, stays));
        if (settings.database().isInHome()) {
            // Nobody else has the file, so whoever listened is dead. Left to lie, the socket would
            // have each command begin as one of a window that is open.
            new SocketPlace(settings.home(), environment).removeDead();
        }
        return opened;
    }

    /// A command within a command, which finds its own way to the store.
    private int inner(Streams given, List<String> arguments) {
        return new CommandProcess(given, environment, config, clock)
                .run(arguments.toArray(new String[0]));
    }

    private void whileInUse(Duration waited, boolean stays) {
        if (!stays && owner.isAnswered()) {
            throw new OwnerAppearedException();
        }
        if (!told && waited.compareTo(QUIET) > 0) {
            told = true;
            here(streams, false).tellOfWaiting();
        }
    }
}
