import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks or mends the format of every Java file with google-java-format in AOSP style.
///
/// A single-file program, because the formatter is bound to the javac it runs on: the build starts
/// this with the toolchain's JDK, while Maven itself may run on an older one. One JVM does all
/// files.
///
/// Usage: `Format check|apply STAMP DIRECTORY…`. A check that finds nothing touches the stamp, and
/// the next one looks only at files that are newer than it.
final class Format {

    private static final int NOT_FORMATTED = 1;

    public static void main(String[] arguments) throws Exception {
        boolean apply = arguments[0].equals("apply");
        Path stamp = Path.of(arguments[1]);
        List<String> roots = List.of(arguments).subList(2, arguments.length);
        FileTime started = FileTime.fromMillis(System.currentTimeMillis());
        List<String> files = changedSince(apply ? null : stamp, roots);
        if (files.isEmpty()) {
            return;
        }
        StringWriter names = new StringWriter();
        int code = run(apply, files, names);
        if (!apply && code != 0) {
            System.err.println("Not in the project's format (or not readable as Java):");
            names.toString().lines().forEach(name -> System.err.println("  " + name));
            System.err.println("Mend with: ./mvnw -q validate -Pformat");
            System.exit(NOT_FORMATTED);
        }
        if (code == 0) {
            Files.createDirectories(stamp.getParent());
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, started);
        }
        System.exit(code);
    }

    private static int run(boolean apply, List<String> files, StringWriter names) throws Exception {
        List<String> options = new ArrayList<>(List.of("--aosp"));
        options.addAll(
                apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        options.addAll(files);
        PrintWriter out = new PrintWriter(names);
        PrintWriter err = new PrintWriter(System.err, true);
        int code = new Main(out, err, System.in).format(options.toArray(String[]::new));
        out.flush();
        return code;
    }

    /// A stamp older than this program says nothing about today's rules, so it counts as absent.
    private static List<String> changedSince(Path stamp, List<String> roots) throws IOException {
        boolean all = stamp == null || !Files.exists(stamp) || newer(self(), stamp);
        List<String> found = new ArrayList<>();
        for (String root : roots) {
            if (!Files.isDirectory(Path.of(root))) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(Path.of(root))) {
                paths.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> all || newer(path, stamp))
                        .map(Path::toString)
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Path self() {
        return Path.of(System.getProperty("jdk.launcher.sourcefile", "pom.xml"));
    }

    private static boolean newer(Path path, Path stamp) {
        try {
            return Files.getLastModifiedTime(path).compareTo(Files.getLastModifiedTime(stamp)) >= 0;
        } catch (IOException e) {
            return true;
        }
    }
}
