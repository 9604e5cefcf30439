package app.certkeep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The shell launcher, with Java homes that hold a script in place of a virtual machine: it prints
/// the home and each argument in brackets.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String TOO_OLD = "17.0.15";
    private static final String FITS = "25.0.3";

    @TempDir Path directory;
    private Path launcher;

    @BeforeEach
    void stage() throws IOException {
        Path home = directory.resolve("the application");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        launcher = home.resolve("bin/certkeep");
        String template = Files.readString(Path.of("installer/launcher/certkeep"));
        write(
                launcher,
                template.replace("@JVM_OPTIONS@", "-Xone -Xtwo").replace("@MAIN_CLASS@", "Main"));
    }

    @Test
    void arguments_arrive_as_they_were_given() throws Exception {
        builtWith(javaHome("jdk", FITS));

        assertThat(
                        run(
                                        launcher,
                                        Map.of(),
                                        "kv",
                                        "set",
                                        "two words",
                                        "",
                                        "a\"b'c",
                                        "*",
                                        "$HOME")
                                .output())
                .contains("[Main][kv][set][two words][][a\"b'c][*][$HOME]");
    }

    @Test
    void a_link_in_another_directory_starts_the_application_too() throws Exception {
        builtWith(javaHome("jdk", FITS));
        Path link = Files.createSymbolicLink(directory.resolve("first link"), launcher);
        Path second = Files.createSymbolicLink(directory.resolve("second"), link.getFileName());

        assertThat(run(second, Map.of(), "--help").output())
                .contains("[-Xone][-Xtwo][-XX:SharedArchiveFile=")
                .contains(
                        "[-cp][" + launcher.getParent().resolveSibling("lib").toRealPath() + "/*]");
    }

    @Test
    void the_java_of_the_build_comes_before_the_one_of_the_environment() throws Exception {
        builtWith(javaHome("jdk", FITS));
        Path other = javaHome("other", FITS);

        assertThat(run(launcher, Map.of("JAVA_HOME", other.toString())).output())
                .startsWith("jdk ");
    }

    @Test
    void a_java_named_for_certkeep_comes_first() throws Exception {
        builtWith(javaHome("jdk", FITS));
        Path other = javaHome("other", "26");

        assertThat(run(launcher, Map.of("CERTKEEP_JAVA", other.toString())).output())
                .startsWith("other ");
    }

    @Test
    void an_unfit_java_named_for_certkeep_is_an_error() throws Exception {
        builtWith(javaHome("jdk", FITS));
        Path old = javaHome("old", TOO_OLD);

        Result result = run(launcher, Map.of("CERTKEEP_JAVA", old.toString()));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).contains("CERTKEEP_JAVA").contains(old.toString());
    }

    @Test
    void an_old_java_home_is_passed_over_for_the_java_on_the_path() throws Exception {
        Path old = javaHome("old", TOO_OLD);
        Path fits = javaHome("fits", FITS);
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), fits.resolve("bin/java"));

        Result result =
                run(
                        launcher,
                        Map.of(
                                "JAVA_HOME",
                                old.toString(),
                                "PATH",
                                bin + ":" + System.getenv("PATH")));

        assertThat(result.output()).startsWith("fits ");
    }

    @Test
    void without_a_fitting_java_one_line_says_what_to_do() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        for (String tool : List.of("dirname", "readlink")) {
            write(bin.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
        }

        Result result = run(launcher, Map.of("JAVA_HOME", "", "PATH", bin.toString()));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output().lines()).hasSize(1);
        assertThat(result.output()).contains("Java 25").contains("CERTKEEP_JAVA");
    }

    @Test
    void without_a_locale_text_is_still_read_as_utf_8() throws Exception {
        builtWith(javaHome("jdk", FITS));

        assertThat(run(launcher, Map.of("LANG", "", "LC_ALL", "C")).output())
                .contains("locale C.UTF-8");
        assertThat(run(launcher, Map.of("LC_ALL", "de_DE.UTF-8")).output())
                .contains("locale de_DE.UTF-8");
    }

    private void builtWith(Path home) throws IOException {
        Files.writeString(launcher.resolveSibling("../lib/java-home").normalize(), home + "\n");
    }

    private Path javaHome(String name, String version) throws IOException {
        Path home = Files.createDirectories(directory.resolve("java homes").resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        write(
                home.resolve("bin/java"),
                """
                #!/bin/sh
                printf '%s locale %s ' NAME "$LC_ALL"
                printf '[%s]' "$@"
                """
                        .replace("NAME", name));
        return home;
    }

    private static void write(Path script, String text) throws IOException {
        Files.writeString(script, text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Result run(Path program, Map<String, String> environment, String... arguments)
            throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of("/bin/sh", program.toString()),
                                        Stream.of(arguments))
                                .toList());
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("CERTKEEP_") || key.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private record Result(int code, String output) {}
}
