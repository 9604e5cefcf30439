package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class ActivityCommandsTest {
    @RegisterExtension final Computer computer = new Computer();

    @BeforeEach
    void signUp() {
        assertThat(computer.signUp("ada").code()).isZero();
    }

    @Test
    void what_was_done_is_listed_newest_first_and_filtered() {
        computer.run("kv", "set", "shop/db", "one");
        computer.run("kv", "get", "shop/db");

        Computer.Result list = computer.run("activity", "list", "--json");
        assertThat(list.items("items"))
                .extracting(item -> item.get("action"))
                .containsExactly("entry_reveal", "entry_set", "sign_up");
        assertThat(list.items("items").getFirst()).containsEntry("item", "shop/db");
        assertThat(list.json()).containsEntry("balance", 100).containsEntry("complete", true);
        assertThat(
                        computer.run("activity", "list", "--query", "shop", "--json", "--size", "1")
                                .json())
                .containsEntry("total", 2);
        assertThat(computer.run("activity", "list", "--action", "entry_set", "--json").json())
                .containsEntry("total", 1);
        assertThat(computer.run("activity", "list", "--since", "1h", "--json").json())
                .containsEntry("total", 3);
        assertThat(computer.run("activity", "list", "--since", "soon").code()).isEqualTo(2);
        assertThat(computer.run("activity", "list").out()).contains("entry_reveal", "shop/db");
    }

    @Test
    void a_failure_names_its_operation_as_its_record_does() {
        Computer.Result refused = computer.run("kv", "rm", "none");

        String id = refused.err().replaceFirst("(?s).*operation ([0-9a-f]{12})\n.*", "$1");
        assertThat(id).hasSize(12);
        Computer.Result found = computer.run("activity", "list", "--query", id, "--json");
        assertThat(found.items("items").getFirst())
                .containsEntry("action", "entry_delete")
                .containsEntry("result", "refused")
                .containsEntry("operation", id);
    }

    @Test
    void what_came_nowhere_near_the_store_names_no_operation() {
        computer.run("logout");

        assertThat(computer.run("kv", "rm", "none").err()).doesNotContain("operation ");
        assertThat(computer.run("kv", "rm").err()).doesNotContain("operation ");
    }

    @Test
    void records_are_verified_deleted_restored_and_purged() {
        computer.run("kv", "set", "a", "one");
        computer.run("kv", "set", "b", "one");

        assertThat(computer.run("activity", "verify", "--json").json())
                .containsEntry("whole", true)
                .containsEntry("records", 3);
        assertThat(computer.run("activity", "delete", "2", "3", "--json").json())
                .containsEntry("count", 2);
        assertThat(computer.run("activity", "delete", "2").code()).isEqualTo(4);
        assertThat(computer.run("activity", "restore", "2").code()).isZero();
        assertThat(computer.run("activity", "purge", "--json").json()).containsEntry("count", 0);
        assertThat(computer.run("activity", "purge", "--all", "--json").json())
                .containsEntry("count", 1);
        assertThat(computer.run("activity", "verify").code()).isZero();
    }

    @Test
    void an_export_can_be_read_by_its_owner_alone() throws IOException {
        computer.goTo(computer.root());
        computer.run("kv", "set", "=1+1", "one");

        assertThat(computer.run("activity", "export", "--format", "csv", "--out", "a.csv").code())
                .isZero();
        Path file = computer.root().resolve("a.csv");
        assertThat(Files.readString(file)).contains(",'=1+1,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(computer.run("activity", "export", "--out", "-").out().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"position\":"));
    }

    @Test
    void values_are_made_without_a_store() {
        computer.run("logout");

        assertThat(computer.run("generate", "password", "--length", "12").out()).hasSize(12);
        assertThat(
                        computer.run(
                                        "generate",
                                        "password",
                                        "--alphabets",
                                        "digits",
                                        "--length",
                                        "6")
                                .out())
                .matches("[0-9]{6}");
        Computer.Result phrases = computer.run("generate", "passphrase", "--count", "3", "--json");
        assertThat((List<?>) phrases.json().get("values")).hasSize(3);
        assertThat(phrases.json()).containsEntry("bits", 77.5);
        assertThat(computer.run("generate", "uuid").out()).hasSize(36);
        assertThat(computer.run("generate", "hex", "--bytes", "4").out()).matches("[0-9a-f]{8}");
        assertThat(computer.run("generate", "base64").out()).hasSize(44);
        assertThat(computer.run("generate", "hex", "--bytes", "0").code()).isEqualTo(3);
    }

    @Test
    void a_string_from_the_service_is_paid_for_and_a_failure_is_not() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            computer.environment().put("CERTKEEP_RANDOM_URL", server.url("/x").toString());
            computer.environment().put("CERTKEEP_RANDOM_COST", "60");
            server.enqueue(new MockResponse.Builder().code(500).build());
            server.enqueue(new MockResponse.Builder().body("k7Jq\n").build());

            Computer.Result failed = computer.run("generate", "remote");
            assertThat(failed.code()).isEqualTo(7);
            assertThat(failed.err()).contains("It cost nothing.", "100 credits", "operation ");
            Computer.Result paid = computer.run("generate", "remote", "--json");
            assertThat(paid.json())
                    .containsEntry("values", List.of("k7Jq"))
                    .containsEntry("cost", 60)
                    .containsEntry("balance", 40);
            Computer.Result refused = computer.run("generate", "remote");
            assertThat(refused.code()).isEqualTo(5);
            assertThat(refused.err()).contains("This costs 60 credits and you have 40.");
        }
    }
}
