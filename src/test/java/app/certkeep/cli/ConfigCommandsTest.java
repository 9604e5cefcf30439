package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.KnownSetting;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

@Tag("h2")
class ConfigCommandsTest {
    @RegisterExtension private final Computer computer = new Computer();
    private Path plain;
    private Path test;

    @BeforeEach
    void makeHome() throws IOException {
        Files.createDirectories(computer.home());
        plain = computer.home().resolve("certkeep.properties");
        test = computer.home().resolve("certkeep-test.properties");
    }

    @Test
    void every_setting_is_listed_with_value_origin_and_meaning() throws IOException {
        Files.writeString(plain, "# ours\nnotifier.parallel = 2\n");
        computer.environment().put("CERTKEEP_BACKUP_MINUTES", "30");

        Computer.Result list =
                computer.run("config", "list", "--set", "notifier.call.seconds=5", "--json");

        assertThat(list.code()).isZero();
        assertThat(list.items("items")).hasSize(KnownSetting.values().length);
        assertThat(item(list, "notifier.parallel"))
                .containsEntry("value", "2")
                .containsEntry("source", "file")
                .containsEntry("origin", plain + ":2");
        assertThat(item(list, "backup.minutes"))
                .containsEntry("value", "30")
                .containsEntry("default", "60")
                .containsEntry("source", "environment")
                .containsEntry("origin", "CERTKEEP_BACKUP_MINUTES");
        assertThat(item(list, "notifier.call.seconds"))
                .containsEntry("value", "5")
                .containsEntry("source", "flag");
        assertThat(item(list, "notifier.response.kib"))
                .containsEntry("value", "64")
                .containsEntry("source", "default");
        assertThat(computer.run("config", "list").out())
                .contains(plain + ":2", "environment CERTKEEP_BACKUP_MINUTES", "default");
    }

    @Test
    void secrets_are_stars_everywhere() throws IOException {
        Files.writeString(plain, "database.password = planted-secret\n");
        Files.setPosixFilePermissions(plain, PosixFilePermissions.fromString("rw-------"));

        assertThat(computer.run("config", "list").out())
                .contains("********")
                .doesNotContain("planted");
        assertThat(computer.run("config", "get", "database.password").out())
                .isEqualTo("********\n");
    }

    @Test
    void a_profile_wins_over_the_plain_file_and_the_environment_over_the_profile()
            throws IOException {
        Files.writeString(plain, "notifier.parallel = 2\nbackup.minutes = 20\n");
        Files.writeString(test, "notifier.parallel = 3\n");

        assertThat(value("notifier.parallel")).isEqualTo("2");
        assertThat(value("notifier.parallel", "--profile", "test")).isEqualTo("3");
        assertThat(value("backup.minutes", "--profile=test")).isEqualTo("20");
        computer.environment().put("CERTKEEP_PROFILE", "test");
        assertThat(value("notifier.parallel")).isEqualTo("3");
        computer.environment().put("CERTKEEP_NOTIFIER_PARALLEL", "5");
        assertThat(value("notifier.parallel")).isEqualTo("5");
        assertThat(value("notifier.parallel", "--set", "notifier.parallel=6")).isEqualTo("6");
    }

    @Test
    void a_password_of_the_profile_replaces_a_password_file_of_the_plain_one() throws IOException {
        Files.writeString(
                plain,
                "database.url = postgresql://db/prod\ndatabase.password.file = /not/there\n");
        Files.writeString(
                test, "database.url = postgresql://db/test\ndatabase.password = secret\n");
        Files.setPosixFilePermissions(test, PosixFilePermissions.fromString("rw-------"));

        assertThat(computer.run("config", "check").code()).isEqualTo(3);
        assertThat(computer.run("config", "check", "--profile", "test").code()).isZero();
    }

    @Test
    void a_profile_without_a_file_is_refused_by_every_command() {
        Computer.Result list = computer.run("kv", "list", "--profile", "tset");

        assertThat(list.code()).isEqualTo(5);
        Computer.Result signUp =
                computer.runWith(
                        Computer.PASSWORD,
                        "signup",
                        "--name",
                        "Ada",
                        "--email",
                        "ada@example.com",
                        "--password-stdin",
                        "--profile",
                        "tset");
        assertThat(signUp.code()).isEqualTo(3);
        assertThat(signUp.err()).contains("--profile", "tset", "certkeep-tset.properties");
        assertThat(computer.run("config", "check", "--profile", "../x").err())
                .contains("letters, digits");
    }

    @Test
    void everything_wrong_is_named_at_once_with_file_line_and_reason() throws IOException {
        Files.writeString(
                plain,
                """
                page.sise = 20
                password.memory.kib = 1024
                notifier.parallel = many
                nonsense
                """);

        Computer.Result check = computer.run("config", "check");

        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err())
                .contains(plain + ":1: there is no setting page.sise. Did you mean page.size?")
                .contains(plain + ":3: notifier.parallel has to be a whole number from 1 to 64.")
                .contains(plain + ":4: this line is no setting.");
        assertThat(computer.run("config", "check", "--json").json()).containsEntry("ok", false);
        assertThat(computer.signUp("ada").code()).isEqualTo(3);
        assertThat(computer.home().resolve("certkeep.mv.db")).doesNotExist();
    }

    @Test
    void a_password_never_gets_cheaper_than_the_floor() {
        Computer.Result check =
                computer.run("config", "check", "--set", "password.memory.kib=1024");

        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err()).contains("--set: password.memory.kib has to be from 19456 to");
    }

    @Test
    void secrets_and_stores_are_refused_among_the_options() {
        for (String refused :
                new String[] {"database.password=x", "database.url=postgresql://a/b"}) {
            Computer.Result list = computer.run("config", "list", "--set", refused);
            assertThat(list.code()).isEqualTo(3);
            assertThat(list.err()).contains("cannot stand in a command");
        }
        assertThat(computer.run("config", "get", "page.siz").err()).contains("page.size");
    }

    @Test
    void the_sample_names_every_setting_and_is_itself_a_file_of_settings() throws IOException {
        String sample = computer.run("config", "sample").out();
        Files.writeString(plain, sample);

        assertThat(computer.run("config", "check").code()).isZero();
        for (KnownSetting setting : KnownSetting.values()) {
            assertThat(sample).contains("\n# " + setting.text() + " =");
        }
        Files.writeString(plain, sample.replaceAll("(?m)^# ([a-z.]+ = [0-9])", "$1"));
        assertThat(computer.run("config", "check").code()).isZero();
        assertThat(computer.run("config", "list").out()).contains(plain + ":");
    }

    @Test
    void the_page_size_of_the_settings_pages_lists() {
        computer.signUp("ada");
        assertThat(computer.run("cert", "list", "--set", "page.size=7", "--json").json())
                .containsEntry("size", 7);
    }

    private String value(String name, String... options) {
        String[] command = new String[3 + options.length];
        command[0] = "config";
        command[1] = "get";
        command[2] = name;
        System.arraycopy(options, 0, command, 3, options.length);
        return computer.run(command).out().strip();
    }

    private static Map<String, Object> item(Computer.Result list, String name) {
        return list.items("items").stream()
                .filter(item -> item.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
