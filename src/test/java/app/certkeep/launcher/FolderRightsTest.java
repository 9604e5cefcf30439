package app.certkeep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.Main;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// What a command says where it may not use the files of the store. Root may use all files, so the
/// command runs without that right of root's.
@EnabledOnOs(OS.LINUX)
class FolderRightsTest {
    private static final List<String> WITHOUT_ROOTS_RIGHTS =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir static Path folder;
    private static Path home;

    private record Ended(int code, String errors) {}

    @BeforeAll
    static void signUp() throws Exception {
        Assumptions.assumeTrue(
                Stream.of("/usr/bin/setpriv", "/bin/setpriv").map(Path::of).anyMatch(Files::exists),
                "needs setpriv of util-linux");
        home = folder.resolve("home");
        Ended ended =
                certkeep(
                        "signup",
                        "--name=Ada",
                        "--email=ada@example.com",
                        "--password-stdin",
                        "--json");
        assertThat(ended.code()).as(ended.errors()).isZero();
    }

    @AfterEach
    void openUp() throws Exception {
        allow(home, "rwx------");
    }

    @Test
    void a_folder_that_one_may_not_enter_is_named_with_the_way_out() throws Exception {
        allow(home, "---------");

        Ended ended = certkeep("whoami");

        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.errors()).contains(home.toString());
    }

    @Test
    void a_store_file_that_one_may_not_read_is_named_and_left_as_it_is() throws Exception {
        Path store = home.resolve("certkeep.mv.db");
        byte[] before = Files.readAllBytes(store);
        allow(store, "---------");

        Ended ended = certkeep("whoami");

        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.errors()).contains("You may not read and write", store.toString());
        allow(store, "rw-------");
        assertThat(Files.readAllBytes(store)).isEqualTo(before);
        assertThat(certkeep("whoami").code()).isZero();
    }

    @Test
    void what_a_command_makes_is_open_to_nobody_but_its_user() throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files)
                    .allSatisfy(
                            path ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(path)))
                                            .as(path.toString())
                                            .endsWith("------"));
        }
    }

    private static void allow(Path path, String rights) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static Ended certkeep(String... arguments) throws Exception {
        List<String> java =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.of(
                                        System.getProperty("user.name").equals("root")
                                                ? WITHOUT_ROOTS_RIGHTS
                                                : List.<String>of(),
                                        java,
                                        List.of(arguments))
                                .flatMap(List::stream)
                                .toList());
        builder.environment().put("CERTKEEP_HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write("lantern orchid 47\n".getBytes(StandardCharsets.UTF_8));
        }
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), errors);
    }
}
