import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the AOT caches of an application image on Linux, for the window and for commands, from a
/// session with the packaged runtime and the launchers' own options: `Training IMAGE`. See
/// decision 0032.
///
/// Three processes are trained: the window, and commands that find one open or not. Each is
/// started as ever; then [WindowTraining] and [CommandTraining] are attached to it, so that nothing
/// of the training is in the class path, which a cache has to agree with to the letter. For the
/// same reason the jars must have their final times before.
///
/// Caches remember the folder they were made in. The image is therefore linked into one whose name
/// tells nothing, and so are all of the session's own folders.
final class Training {
    private static final int LIMIT_SECONDS = 120;
    private static final int MOST_TRIES = 100;
    private static final String NAME = "certkeep";
    private static final String PASSWORD = "lantern orchid 47\n";

    /// Reads its password, and so waits until it is told one.
    private static final String[] LOG_IN = {
        "login", "--email", "ada@example.com", "--password-stdin"
    };

    private final Path image;
    private final Path scratch;
    private final Path home;

    private Training(Path image, Path scratch) throws IOException {
        this.image = image;
        this.scratch = scratch;
        home = Files.createDirectories(scratch.resolve("home"));
    }

    public static void main(String[] arguments) throws Exception {
        Path image = Path.of(arguments[0]).toRealPath();
        long begin = System.nanoTime();
        Path scratch = Files.createTempDirectory("certkeep-");
        try {
            Path linked = scratch.resolve(NAME);
            run("cp", "-al", image.toString(), linked.toString());
            new Training(linked, scratch).make();
            for (String kind : List.of("window", "command", "link")) {
                String cache = "lib/app/" + kind + ".aot";
                Files.move(
                        linked.resolve(cache),
                        image.resolve(cache),
                        StandardCopyOption.REPLACE_EXISTING);
                Files.setLastModifiedTime(
                        image.resolve(cache),
                        Files.getLastModifiedTime(image.resolve("lib/app/certkeep.cfg")));
                System.out.println(
                        cache + ": " + Files.size(image.resolve(cache)) / 1_000_000 + " MB");
            }
        } finally {
            delete(scratch);
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        System.out.println("trained in " + seconds + " s");
    }

    private void make() throws Exception {
        Path agents = agents();
        Trained commands = start("command", "command", LOG_IN);
        commands.attach(agents.resolve("CommandTraining.jar"), "alone " + scratch);
        commands.await(scratch.resolve("alone.done"));
        Trained window = start("window", "window");
        window.attach(agents.resolve("WindowTraining.jar"), scratch.toString());
        window.await(scratch.resolve("window.ready"));
        Trained link = start("link", "window", LOG_IN);
        link.attach(agents.resolve("CommandTraining.jar"), "served " + scratch);
        link.await(scratch.resolve("served.done"));
        link.tell(PASSWORD);
        link.await(scratch.resolve("certkeep/lib/app/link.aot"));
        Files.createFile(scratch.resolve("window.go"));
        // Both write their caches at the same time.
        commands.tell(PASSWORD);
        for (Trained each : List.of(link, commands, window)) {
            each.end();
        }
    }

    /// Compiled against the image, as nothing else would fit.
    private Path agents() throws IOException {
        Path classes = Files.createDirectories(scratch.resolve("agents"));
        Path sources = Path.of("installer", "training");
        for (String name : List.of("CommandTraining", "WindowTraining")) {
            Path out = classes.resolve(name);
            tool(
                    "javac",
                    "-proc:none",
                    "-nowarn",
                    "-cp",
                    classPath(options()),
                    "-d",
                    out.toString(),
                    sources.resolve(name + ".java").toString());
            Path manifest =
                    Files.writeString(out.resolve("manifest"), "Agent-Class: " + name + "\n");
            tool(
                    "jar",
                    "cfm",
                    classes.resolve(name + ".jar").toString(),
                    manifest.toString(),
                    "-C",
                    out.toString(),
                    ".");
        }
        return classes;
    }

    /// @param folder of the store; one that another process has open makes it a caller's process
    private Trained start(String kind, String folder, String... arguments) throws Exception {
        List<String> lines = options();
        List<String> command = new ArrayList<>();
        command.add(image.resolve("lib/runtime/bin/java").toString());
        lines.stream()
                .filter(line -> line.startsWith("java-options="))
                .map(line -> line.substring("java-options=".length()))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + image.resolve("lib/app/" + kind + ".aot"));
        command.add("-XX:+EnableDynamicAgentLoading");
        if (kind.equals("window")) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", classPath(lines), "app.certkeep.Main"));
        command.addAll(List.of(arguments));
        Path output = scratch.resolve(kind + ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(scratch.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        // The caller's folders and settings are none of the cache's business.
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("CERTKEEP_HOME", home.resolve(folder).toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        Path log = home.resolve(folder).resolve("logs/certkeep.log");
        return new Trained(builder.start(), output, log);
    }

    private List<String> options() throws IOException {
        Path app = image.resolve("lib/app");
        return Files.readAllLines(app.resolve("certkeep.cfg")).stream()
                .map(line -> line.replace("$APPDIR", app.toString()))
                .toList();
    }

    private static String classPath(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring("app.classpath=".length()))
                .collect(Collectors.joining(":"));
    }

    private static void tool(String name, String... arguments) {
        int code =
                ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    private static void run(String... command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// A process that is being trained.
    private record Trained(Process process, Path output, Path log) {
        /// Again, where it came before the program had begun.
        void attach(Path agent, String options) throws Exception {
            for (int tries = 0; ; tries++) {
                try {
                    attachOnce(agent, options);
                    return;
                } catch (AgentLoadException | AttachNotSupportedException e) {
                    if (tries == MOST_TRIES || !process.isAlive()) {
                        throw failed("could not begin: " + e);
                    }
                    process.waitFor(100, TimeUnit.MILLISECONDS);
                }
            }
        }

        private void attachOnce(Path agent, String options) throws Exception {
            var machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                machine.loadAgent(agent.toString(), options);
            } finally {
                machine.detach();
            }
        }

        void await(Path file) throws Exception {
            long begin = System.nanoTime();
            while (!Files.exists(file)) {
                boolean late = System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
                if (late || process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw failed("did not come to " + file.getFileName());
                }
            }
        }

        void tell(String input) throws IOException {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes());
            }
        }

        void end() throws Exception {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw failed("did not end");
            }
            String said = Files.readString(output);
            if (!said.contains("AOTCache creation is complete")) {
                throw failed("made no cache");
            }
        }

        private IllegalStateException failed(String what) throws IOException {
            process.destroyForcibly();
            System.err.print(Files.readString(output) + Files.readString(log));
            return new IllegalStateException("the training " + what);
        }
    }
}
