import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Lays out the application as it is started without Maven: `bin/` with the launchers, and `lib/`
/// with the jars and the home of the JDK that runs this program, which is the one the build chose.
///
/// Usage: `Stage TARGET APPLICATION_JAR CLASS_PATH MAIN_CLASS JVM_OPTIONS`. Jars of an earlier
/// build that are no longer on the class path are deleted, because the launcher takes every jar.
final class Stage {

    private static final Path LAUNCHERS = Path.of("installer", "launcher");

    /// The classifier-less jars of JavaFX hold a manifest only; none of real use is as small.
    private static final long SMALLEST_JAR = 500;

    private static final Pattern NATIVE_LIBRARY = Pattern.compile("[^/]+\\.(so|dylib|dll)");

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Path lib = Files.createDirectories(target.resolve("lib"));
        Path bin = Files.createDirectories(target.resolve("bin"));
        Set<String> wanted = new HashSet<>();
        wanted.add(copy(Path.of(arguments[1]), lib));
        for (String entry : arguments[2].split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar) && Files.size(jar) > SMALLEST_JAR) {
                wanted.add(copy(jar, lib));
                wanted.addAll(nativeLibraries(jar, lib));
            }
        }
        wanted.add(write(lib.resolve("java-home"), System.getProperty("java.home") + "\n"));
        wanted.add("certkeep.jsa");
        deleteOthers(lib, wanted);
        launcher("certkeep", bin, arguments[3], arguments[4]);
        launcher("certkeep.bat", bin, arguments[3], arguments[4]);
    }

    /// Copies what is new. A jar that is there already stays; a running Certkeep may hold it.
    private static String copy(Path jar, Path lib) throws IOException {
        Path copy = lib.resolve(jar.getFileName());
        if (!Files.exists(copy) || Files.mismatch(jar, copy) != -1) {
            Path partial = lib.resolve(jar.getFileName() + ".part");
            Files.copy(jar, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return jar.getFileName().toString();
    }

    /// Writes only what differs, so that the time of the file tells when it last changed.
    private static String write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
        return file.getFileName().toString();
    }

    /// Unpacks JavaFX's native libraries beside its jars, where it looks first; otherwise each
    /// user's first start unpacks them into a hidden directory and every start compares them.
    private static Set<String> nativeLibraries(Path jar, Path lib) throws IOException {
        if (!jar.getFileName().toString().startsWith("javafx-")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!NATIVE_LIBRARY.matcher(entry.getName()).matches()) {
                    continue;
                }
                Path file = lib.resolve(entry.getName());
                names.add(entry.getName());
                if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return names;
    }

    private static void deleteOthers(Path lib, Set<String> wanted) throws IOException {
        try (Stream<Path> present = Files.list(lib)) {
            List<Path> stale =
                    present.filter(file -> !wanted.contains(file.getFileName().toString()))
                            .toList();
            for (Path file : stale) {
                Files.delete(file);
            }
        }
    }

    private static void launcher(String name, Path bin, String mainClass, String options)
            throws IOException {
        String text =
                Files.readString(LAUNCHERS.resolve(name))
                        .replace("@MAIN_CLASS@", mainClass)
                        .replace("@JVM_OPTIONS@", options);
        Path file = bin.resolve(name);
        Files.writeString(file, name.endsWith(".bat") ? text.replaceAll("\r?\n", "\r\n") : text);
        if (!file.toFile().setExecutable(true, false) && File.separatorChar == '/') {
            throw new IOException("Cannot be made executable: " + file);
        }
    }
}
