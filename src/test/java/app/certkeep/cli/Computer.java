package app.certkeep.cli;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.app.DatabaseSettings;
import app.certkeep.app.EmptyStore;
import app.certkeep.app.MovableClock;
import app.certkeep.crypto.OneTimeSeed;
import app.certkeep.crypto.PasswordCost;
import app.certkeep.link.Owner;
import app.certkeep.link.SocketPlace;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A computer with folders of its own for each test, on which commands are run one after the
/// other, each as a new process would: nothing but files stays between them.
final class Computer implements BeforeEachCallback, AfterEachCallback {
    static final String PASSWORD = "lantern orchid 47";

    private final MovableClock clock = new MovableClock();
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> typed = new ArrayDeque<>();
    private EmptyStore empty;
    private Path root;
    private boolean terminal;
    private Path directory = Path.of("");

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        System.setProperty("certkeep.validate-schema", "true");
        empty = EmptyStore.of(context);
        root = Files.createTempDirectory("certkeep-test");
        Files.createDirectory(root.resolve("run"));
        environment.put("XDG_RUNTIME_DIR", root.resolve("run").toString());
        environment.put("HOSTNAME", "workbench");
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    Path root() {
        return root;
    }

    Path home() {
        return root.resolve("home");
    }

    Path runtimeFolder() {
        return root.resolve("run");
    }

    MovableClock clock() {
        return clock;
    }

    Map<String, String> environment() {
        return environment;
    }

    /// From now on a person sits there, who types these lines when asked.
    void typing(String... lines) {
        terminal = true;
        typed.addAll(List.of(lines));
    }

    Result run(String... arguments) {
        return runWith("", arguments);
    }

    /// Streams that read this text and write nowhere.
    Streams streamsOf(String input) {
        return new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Optional.empty());
    }

    /// @return the exit code
    int runWith(Streams streams, String... arguments) {
        return new CommandProcess(streams, environment, config(), clock).run(arguments);
    }

    private Config config() {
        return new Config(
                home(), PasswordCost.FLOOR, 50, new DatabaseSettings(home(), environment));
    }

    /// Commands are given in this directory from now on.
    void goTo(Path folder) {
        directory = folder;
    }

    /// From now until it is closed, the store is open in a process that serves commands.
    Owned own() throws IOException {
        Certkeep certkeep = Certkeep.open(config(), clock);
        return new Owned(
                certkeep,
                Owner.open(
                        new SocketPlace(home(), environment),
                        new ServedCommands(certkeep),
                        _ -> true));
    }

    /// A store that is open and served.
    record Owned(Certkeep certkeep, Owner owner) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            owner.close();
            certkeep.close();
        }
    }

    /// Runs a command whose standard input is this text.
    Result runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return runInto(out, input, arguments);
    }

    Result runInto(OutputStream out, String input, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        out,
                        err,
                        asking(err),
                        directory);
        int code = new CommandProcess(streams, environment, config(), clock).run(arguments);
        byte[] answer =
                out instanceof ByteArrayOutputStream bytes ? bytes.toByteArray() : new byte[0];
        return new Result(code, answer, err.toString(StandardCharsets.UTF_8));
    }

    /// As [#run], by a person who answers the question with the code of the secret that was shown.
    Result runAsAuthenticator(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Function<String, char[]> authenticator =
                question -> {
                    String shown = err.toString(StandardCharsets.UTF_8);
                    String seed = shown.replaceAll("(?s).*secret=([A-Z2-7]+).*", "$1");
                    try (OneTimeSeed read = new OneTimeSeed(ofBase32(seed))) {
                        return read.codeAt(OneTimeSeed.stepAt(clock.instant())).toCharArray();
                    }
                };
        Streams streams =
                new Streams(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        err,
                        Optional.of(authenticator),
                        directory);
        int code = new CommandProcess(streams, environment, config(), clock).run(arguments);
        return new Result(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    private static byte[] ofBase32(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char c : text.toCharArray()) {
            int digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            number = number.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        byte[] bytes = new byte[text.length() * 5 / 8];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = number.byteValue();
            number = number.shiftRight(8);
        }
        return bytes;
    }

    private Optional<Function<String, char[]>> asking(ByteArrayOutputStream err) {
        return terminal
                ? Optional.of(
                        question -> {
                            err.writeBytes((question + "\n").getBytes(StandardCharsets.UTF_8));
                            return typed.remove().toCharArray();
                        })
                : Optional.empty();
    }

    /// Signs a person up, who is then signed in. A store that is not there yet is not made by the
    /// command, which takes longer.
    Result signUp(String name) {
        boolean here = !environment.containsKey("CERTKEEP_DATABASE_URL");
        if (here && !Files.exists(home())) {
            layStore();
        }
        return signUpAnew(name);
    }

    private void layStore() {
        try {
            empty.copyTo(home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As [#signUp], with whatever is there.
    Result signUpAnew(String name) {
        return runWith(
                PASSWORD + "\n",
                "signup",
                "--name",
                name,
                "--email",
                name + "@example.com",
                "--password-stdin",
                "--json");
    }

    Result logIn(String name, String... more) {
        String[] command = {"login", "--email", name + "@example.com", "--password-stdin"};
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return runWith(PASSWORD + "\n", all);
    }

    /// How a command ended.
    record Result(int code, byte[] bytes, String err) {
        String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /// The messages without the id of the operation, which is another each time.
        String words() {
            return err.replaceFirst("operation [0-9a-f]{12}\n", "");
        }

        /// The answer as JSON; fails where standard output holds anything else.
        Map<String, Object> json() {
            try {
                return JSON.std.with(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS).mapFrom(out());
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON alone: " + out(), e);
            }
        }

        String text(String name) {
            return String.valueOf(json().get(name));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items(String name) {
            return (List<Map<String, Object>>) json().get(name);
        }
    }
}
