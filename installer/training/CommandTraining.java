import app.certkeep.app.Config;
import app.certkeep.cli.CommandProcess;
import app.certkeep.cli.Streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs commands inside a process that waits for its own input; see `Training`. First alone, in the
/// folder that the window gets afterwards, then through the window.
public final class CommandTraining {
    private static final String PASSWORD = "lantern orchid 47\n";
    private static final String[] SIGN_UP = {
        "signup", "--name", "Ada", "--email", "ada@example.com", "--password-stdin"
    };
    private static final String[] LOG_IN = {
        "login", "--email", "ada@example.com", "--password-stdin"
    };

    private final Map<String, String> environment;
    private final Path scratch;

    private CommandTraining(Path scratch) {
        this.scratch = scratch;
        String home = scratch.resolve("home").toString();
        environment = Map.of("CERTKEEP_HOME", home + "/window", "XDG_RUNTIME_DIR", home);
    }

    public static void agentmain(String options) {
        String[] words = options.split(" ", 2);
        CommandTraining training = new CommandTraining(Path.of(words[1]));
        Thread thread = new Thread(() -> training.run(words[0]));
        // As the program's own threads have it; the one that attaches has none.
        thread.setContextClassLoader(CommandTraining.class.getClassLoader());
        thread.start();
    }

    private void run(String part) {
        try {
            awaitReading();
            if (part.equals("alone")) {
                give(PASSWORD, SIGN_UP);
                give("", "kv", "--help");
                give("", "--version");
            }
            give(PASSWORD, LOG_IN);
            Path certificates = scratch.resolve("certkeep/lib/runtime/lib/security/cacerts");
            give("changeit\n", "cert", "import", "--password-stdin", certificates.toString());
            give("", "cert", "list");
            give("", "cert", "list", "--json");
            give("a value", "kv", "set", "training/key");
            give("", "kv", "get", "training/key");
            give("", "kv", "get", "training/key", "--json");
            give("", "kv", "list");
            give("", "whoami");
            Files.createFile(scratch.resolve(part + ".done"));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /// Two threads must not set up the same things for the first time.
    private static void awaitReading() throws InterruptedException {
        while (Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(frame -> frame.getClassName().equals("java.io.FileInputStream"))) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void give(String input, String... command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Streams streams =
                new Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        said,
                        said,
                        Optional.empty());
        Config config =
                Config.of(
                        environment,
                        Map.of("user.home", System.getProperty("user.home"), "os.name", "Linux"));
        int code = new CommandProcess(streams, environment, config, Clock.systemUTC()).run(command);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + code + " " + said);
        }
    }
}
