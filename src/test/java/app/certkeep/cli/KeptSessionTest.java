package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.keychain.TokenFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class KeptSessionTest {
    @RegisterExtension private final Computer computer = new Computer();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_token_lies_in_a_file_that_only_its_owner_can_open_and_not_beside_the_store()
            throws IOException {
        computer.signUpAnew("ada");

        Path folder = computer.runtimeFolder().resolve("certkeep");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        List<Path> files = filesIn(folder);
        assertThat(files).hasSize(1);
        assertThat(permissions(files.getFirst())).isEqualTo("rw-------");
        assertThat(files.getFirst()).content().hasSize(43);
        assertThat(filesIn(computer.home()))
                .noneMatch(file -> file.getFileName().toString().contains("session"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_is_open_to_others_is_refused_before_anything_is_done() throws IOException {
        Path folder = Files.createDirectory(computer.runtimeFolder().resolve("certkeep"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Computer.Result refused = computer.signUpAnew("ada");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains(folder.toString());
        assertThat(computer.home()).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_in_the_place_of_the_folder_is_refused() throws IOException {
        Path elsewhere =
                Files.createDirectory(
                        computer.root().resolve("elsewhere"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(computer.runtimeFolder().resolve("certkeep"), elsewhere);

        assertThat(computer.signUp("ada").code()).isEqualTo(5);
        assertThat(filesIn(elsewhere)).isEmpty();
    }

    @Test
    void two_stores_have_sessions_of_their_own() {
        TokenFile one = TokenFile.of(computer.root().resolve("one"), computer.environment());
        TokenFile two = TokenFile.of(computer.root().resolve("two"), computer.environment());
        computer.signUp("ada");

        assertThat(one.read()).isEmpty();
        assertThat(two.read()).isEmpty();
        assertThat(TokenFile.of(computer.home(), computer.environment()).read()).isPresent();
    }

    @Test
    void a_printed_token_is_not_kept_and_wins_over_the_kept_session() {
        computer.signUp("ada");
        computer.signUp("eve");

        Computer.Result printed = computer.logIn("ada", "--print-token", "--json");

        assertThat(printed.json().keySet()).containsExactly("id", "name", "email", "token");
        assertThat(computer.run("whoami", "--json").text("name")).isEqualTo("eve");
        computer.environment().put("CERTKEEP_TOKEN", printed.text("token"));
        assertThat(computer.run("whoami", "--json").text("name")).isEqualTo("ada");
        assertThat(computer.run("logout").code()).isZero();
        assertThat(computer.run("whoami").code()).isEqualTo(5);
        computer.environment().remove("CERTKEEP_TOKEN");
        assertThat(computer.run("whoami", "--json").text("name")).isEqualTo("eve");
    }

    @Test
    void logging_in_again_ends_the_session_kept_before() throws IOException {
        computer.signUp("ada");
        Path file = filesIn(computer.runtimeFolder().resolve("certkeep")).getFirst();
        String earlier = Files.readString(file);

        computer.logIn("ada");

        computer.environment().put("CERTKEEP_TOKEN", earlier);
        assertThat(computer.run("whoami").code()).isEqualTo(5);
    }

    @Test
    void logging_out_ends_the_session_and_forgets_it() throws IOException {
        computer.signUp("ada");
        Path folder = computer.runtimeFolder().resolve("certkeep");
        String token = Files.readString(filesIn(folder).getFirst());

        assertThat(computer.run("logout", "--json").json()).containsEntry("loggedOut", true);

        assertThat(filesIn(folder)).isEmpty();
        assertThat(computer.run("logout").code()).isEqualTo(5);
        computer.environment().put("CERTKEEP_TOKEN", token);
        assertThat(computer.run("kv", "list").code()).isEqualTo(5);
    }

    @Test
    void a_variable_that_holds_no_token_is_told_apart() {
        computer.environment().put("CERTKEEP_TOKEN", "nonsense");

        Computer.Result refused = computer.run("whoami");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("CERTKEEP_TOKEN");
    }

    @Test
    void who_is_not_signed_in_is_told_so_without_a_store_being_made() {
        assertThat(computer.run("kv", "list").code()).isEqualTo(5);
        assertThat(computer.home()).doesNotExist();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
