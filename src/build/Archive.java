import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Records the classes that a command loads in an archive beside the jars, which more than halves
/// the time of each later command. The virtual machine ignores an archive whose jars have changed
/// since, so it can only be missing, never wrong.
///
/// Usage: `Archive LIB_DIRECTORY MAIN_CLASS JVM_OPTIONS`. The command signs up a user in a store of
/// its own. If it fails the launcher is slower, which is no reason to fail the build.
final class Archive {

    private static final int LIMIT_SECONDS = 120;

    public static void main(String[] arguments) throws Exception {
        Path lib = Path.of(arguments[0]).toRealPath();
        Path archive = lib.resolve("certkeep.jsa");
        if (isFresh(archive, lib)) {
            return;
        }
        Files.deleteIfExists(archive);
        Path home = Files.createTempDirectory("certkeep-archive");
        try {
            if (!signUp(command(lib, archive, arguments[1], arguments[2]), home)) {
                Files.deleteIfExists(archive);
                System.out.println("No class archive, as the command it is made from failed");
            }
        } finally {
            delete(home);
        }
    }

    private static boolean isFresh(Path archive, Path lib) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(archive);
        try (Stream<Path> files = Files.list(lib)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> command(Path lib, Path archive, String main, String options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : options.split(" ")) {
            if (!option.startsWith("-Xshare")) {
                command.add(option);
            }
        }
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of("-cp", lib + File.separator + "*", main));
        command.addAll(List.of("signup", "--name", "A", "--email", "a@localhost.localdomain"));
        command.add("--password-stdin");
        return command;
    }

    private static boolean signUp(List<String> command, Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CERTKEEP_HOME", home.resolve("store").toString());
        builder.environment().remove("CERTKEEP_TOKEN");
        builder.redirectInput(
                Files.writeString(home.resolve("password"), "a store for one start\n").toFile());
        builder.redirectOutput(home.resolve("output").toFile());
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
