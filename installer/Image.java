import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes an application image by jpackage: the jars, a Java runtime trimmed to what they use, and
/// launchers that need no installed Java. Then starts it, for a command and for the window.
///
/// Usage: `Image TARGET LIB_DIRECTORY VERSION MAIN_JAR MAIN_CLASS JVM_OPTIONS`. The image stands in
/// `TARGET/certkeep` on Linux, `TARGET/Certkeep` on Windows and `TARGET/Certkeep.app` on macOS.
///
/// On Linux a script takes the place of jpackage's launcher and chooses one of three AOT caches,
/// which are made last (see `training/Training.java`). Windows ties a program either to a console
/// or to windows, and macOS starts a bundle's main program without arguments; so these have
/// `certkeep-cli` beside it.
final class Image {

    /// What the class path needs of the JDK. Locale data is in it for dates and numbers, and
    /// charsets for certificates' older string types.
    private static final String MODULES =
            String.join(
                    ",",
                    "java.base",
                    "java.desktop",
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.scripting",
                    "java.sql",
                    "java.transaction.xa",
                    "java.xml",
                    "jdk.charsets",
                    "jdk.httpserver",
                    "jdk.localedata",
                    "jdk.net",
                    "jdk.unsupported");

    private static final Path ICONS = Path.of("installer", "icons");
    private static final String SOURCE_TIME = "1795219200";
    private static final String PROVIDER = "security.provider.";
    private static final List<String> OF_JAVA_BASE =
            List.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE");
    private static final int POLL_MILLISECONDS = 20;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        delete(target);
        Files.createDirectories(target);
        Path input = jars(Path.of(arguments[1]), target.resolve("input"));
        Path runtime = target.resolve("runtime");
        run(
                "jlink",
                "--add-modules",
                MODULES,
                "--strip-java-debug-attributes",
                "--generate-cds-archive",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean linux = system.contains("linux");
        boolean windows = system.contains("win") && !system.contains("darwin");
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                linux ? "certkeep" : "Certkeep",
                                "--app-version",
                                appVersion(arguments[2], linux || windows),
                                "--vendor",
                                "Certkeep",
                                "--copyright",
                                "The Certkeep authors, Apache-2.0",
                                "--description",
                                "Keeps certificates, keys and secrets in an encrypted store",
                                "--input",
                                input.toString(),
                                "--runtime-image",
                                runtime.toString(),
                                "--main-jar",
                                arguments[3],
                                "--main-class",
                                arguments[4],
                                "--icon",
                                ICONS.resolve(
                                                "certkeep."
                                                        + (linux
                                                                ? "png"
                                                                : windows ? "ico" : "icns"))
                                        .toString(),
                                "--dest",
                                target.toString()));
        trimProviders(runtime);
        for (String option : arguments[5].split(" ")) {
            // The virtual machine refuses this together with a cache of another kind.
            if (!linux || !option.equals("-Xshare:auto")) {
                options.addAll(List.of("--java-options", option));
            }
        }
        if (!linux) {
            Path commandLine = target.resolve("certkeep-cli.properties");
            Files.writeString(
                    commandLine, "description=Certkeep on the command line\nwin-console=true\n");
            options.addAll(List.of("--add-launcher", "certkeep-cli=" + commandLine));
        }
        run("jpackage", options.toArray(String[]::new));
        delete(input);
        delete(runtime);
        if (linux) {
            train(target.resolve("certkeep"));
        }
        printVersion(launcher(target, linux, windows));
        Path home = target.resolve("home");
        openWindow(launcher(target, linux, windows), home);
        delete(home);
    }

    /// The home of the JDK that built it and an archive of its classes are of no use elsewhere.
    /// Jars are copied without their signatures.
    private static Path jars(Path lib, Path input) throws IOException {
        Files.createDirectories(input);
        try (Stream<Path> files = Files.list(lib)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("java-home") && !file.endsWith("certkeep.jsa")) {
                    UnsignedJar.copy(file, input.resolve(file.getFileName()));
                }
            }
        }
        return input;
    }

    /// Names only the providers of algorithms that this runtime has. For one that it has not, Java
    /// makes an instance of each that the class path has, BouncyCastle's with hundreds of classes.
    private static void trimProviders(Path runtime) throws IOException {
        Path file = runtime.resolve("conf/security/java.security");
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith(PROVIDER)) {
                lines.add(line);
            } else if (OF_JAVA_BASE.contains(line.substring(line.indexOf('=') + 1))) {
                number++;
                lines.add(PROVIDER + number + line.substring(line.indexOf('=')));
            }
        }
        if (number != OF_JAVA_BASE.size()) {
            throw new IllegalStateException("other providers than expected: " + file);
        }
        Files.write(file, lines);
    }

    /// Puts the script in the launcher's place, and makes its caches of files as they will stay.
    /// With `CERTKEEP_CACHES=none` it makes none, since no two of them are the same.
    private static void train(Path image) throws Exception {
        Path script = image.resolve("bin/certkeep");
        List<String> lines = Files.readAllLines(image.resolve("lib/app/certkeep.cfg"));
        String template = Files.readString(Path.of("installer", "linux", "certkeep.sh"));
        Files.delete(script);
        Files.writeString(
                script,
                template.replace("@OPTIONS@", String.join(" ", values(lines, "java-options")))
                        .replace("@CLASSPATH@", String.join(":", values(lines, "app.classpath")))
                        .replace("$APPDIR", "$app")
                        .replace("@MAIN@", values(lines, "app.mainclass").getFirst()));
        script.toFile().setExecutable(true, false);
        Files.delete(image.resolve("lib/libapplauncher.so"));
        FileTime time = FileTime.from(sourceTime());
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
        if ("none".equals(System.getenv("CERTKEEP_CACHES"))) {
            return;
        }
        Process training =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "installer/training/Training.java",
                                image.toString())
                        .inheritIO()
                        .start();
        if (training.waitFor() != 0) {
            throw new IllegalStateException("no caches");
        }
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    /// As in `linux/lay-out.sh`: a cache fits only files of the very same time.
    private static Instant sourceTime() {
        String given = System.getenv("SOURCE_DATE_EPOCH");
        return Instant.ofEpochSecond(Long.parseLong(given == null ? SOURCE_TIME : given));
    }

    /// macOS wants a first number of at least one.
    private static String appVersion(String version, boolean anyNumber) {
        String plain = version.replaceAll("[^0-9.].*", "");
        return anyNumber || !plain.startsWith("0.") ? plain : "1" + plain.substring(1);
    }

    private static Path launcher(Path target, boolean linux, boolean windows) {
        if (linux) {
            return target.resolve("certkeep/bin/certkeep");
        }
        return target.resolve(
                windows ? "Certkeep/certkeep-cli.exe" : "Certkeep.app/Contents/MacOS/certkeep-cli");
    }

    private static void printVersion(Path launcher) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(launcher.toString(), "--version").inheritIO().start();
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(launcher + " --version did not end");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(launcher + " ended with " + process.exitValue());
        }
        report(launcher + " --version", begin);
    }

    /// Opens the window on JavaFX's headless platform and waits for the store's file, which comes
    /// only after the window was painted.
    private static void openWindow(Path launcher, Path home) throws Exception {
        Files.createDirectories(home);
        Path log = home.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.environment().put("CERTKEEP_HOME", home.toAbsolutePath().toString());
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
        long begin = System.nanoTime();
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            while (!hasStore(home)) {
                if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)
                        || System.nanoTime() - begin > START_LIMIT.toNanos()) {
                    System.err.print(Files.readString(log));
                    throw new IllegalStateException(launcher + " opened no window");
                }
            }
            report(launcher + ", window painted and store made", begin);
        } finally {
            process.destroy();
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean hasStore(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.anyMatch(file -> file.toString().endsWith(".mv.db"));
        }
    }

    private static void report(String what, long begin) {
        long milliseconds = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        System.out.println(what + ": " + milliseconds + " ms");
    }

    private static void run(String tool, String... arguments) {
        int code =
                ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with " + code);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(
                directory,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        // Windows deletes no read-only file, and jlink makes some.
                        file.toFile().setWritable(true);
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, IOException failure)
                            throws IOException {
                        Files.delete(left);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
