package app.certkeep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.StoreAddress;
import app.certkeep.persistence.StoreFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

@Tag("h2")
class DatabaseSettingsTest {
    private static final String SECRET = "planted=pass \\word";

    @TempDir Path home;
    private Path file;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void name() {
        file = home.resolve("certkeep.properties");
    }

    @Test
    void without_a_word_about_it_the_store_is_a_file_in_the_home_folder() {
        assertThat(address())
                .isInstanceOfSatisfying(
                        StoreFile.class,
                        store -> assertThat(store.path().startsWith(home)).isTrue());
    }

    @Test
    void the_file_in_the_home_folder_names_a_database() throws IOException {
        write(
                """
                # the team's database

                database.url = postgresql://db.example.com:5433/certkeep?sslmode=require
                database.user=ada
                """);
        assertThat(address().shown()).isEqualTo("db.example.com:5433/certkeep");
    }

    @Test
    void the_environment_wins_over_the_file_and_the_command_line_over_both() throws IOException {
        write("database.url = postgresql://one/certkeep");
        environment.put("CERTKEEP_DATABASE_URL", "jdbc:postgresql://two/certkeep");

        assertThat(address().shown()).isEqualTo("two/certkeep");
        assertThat(settings().withUrl("postgres://ada@three/certkeep").address().shown())
                .isEqualTo("three/certkeep");
    }

    @Test
    void an_address_of_something_else_is_named_with_its_line() throws IOException {
        write("# first\n\ndatabase.url = mysql://db.example.com/certkeep\n");
        assertProblem("settings.database.url", file + ":3");
    }

    @Test
    void a_bad_variable_and_a_bad_flag_are_named_too() {
        environment.put("CERTKEEP_DATABASE_URL", "postgresql://no-database-named");
        assertProblem("settings.database.url", "CERTKEEP_DATABASE_URL");
        assertThatThrownBy(() -> settings().withUrl("nonsense").address())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.arguments()).containsExactly("--database-url"));
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        for (String url :
                new String[] {
                    "postgresql://ada:" + SECRET.replace(' ', '+') + "@db/certkeep",
                    "postgresql://db/certkeep?sslmode=require&password=planted",
                    "postgresql://db/certkeep?PASSWORD=planted"
                }) {
            environment.put("CERTKEEP_DATABASE_URL", url);
            assertProblem("settings.database.url.password", "CERTKEEP_DATABASE_URL");
        }
    }

    @Test
    void unknown_repeated_and_shapeless_lines_are_named() throws IOException {
        write("database.urll = postgresql://db/certkeep");
        assertProblem("settings.unknown", file + ":1", "database.urll", "database.url");
        write("database.user = ada\ndatabase.user = ben");
        assertProblem("settings.twice", file + ":2", "database.user");
        write("database.user = ada\npostgresql://db/certkeep");
        assertProblem("settings.line", file + ":2");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_password_that_others_can_read_is_refused() throws IOException {
        write("database.url = postgresql://db/certkeep\ndatabase.password = " + SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertProblem("settings.open-to-others", file);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(address().shown()).isEqualTo("db/certkeep");
        assertThat(address().toString()).doesNotContain("planted");
        assertThat(settings().toString()).doesNotContain("planted");
    }

    @Test
    void a_missing_password_file_and_two_passwords_are_named() {
        Path missing = home.resolve("missing");
        environment.put("CERTKEEP_DATABASE_URL", "postgresql://db/certkeep");
        environment.put("CERTKEEP_DATABASE_PASSWORD_FILE", missing.toString());
        assertProblem(
                "settings.database.password-file",
                "CERTKEEP_DATABASE_PASSWORD_FILE",
                missing.toString());

        environment.put("CERTKEEP_DATABASE_PASSWORD", SECRET);
        assertProblem(
                "settings.two-passwords",
                "CERTKEEP_DATABASE_PASSWORD_FILE",
                "database.password",
                "database.password.file");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(home, environment);
    }

    private StoreAddress address() {
        return settings().address();
    }

    private void assertProblem(String key, Object... arguments) {
        assertThatThrownBy(this::address)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> {
                            assertThat(e.messageKey()).isEqualTo(key);
                            assertThat(e.arguments()).containsExactly(arguments);
                            assertThat(e.toString()).doesNotContain("planted");
                        });
    }
}
