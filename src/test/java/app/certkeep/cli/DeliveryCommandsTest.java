package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

class DeliveryCommandsTest {
    private static final String LEAF = "src/test/resources/samples/certs/generated/leaf.pem";

    @RegisterExtension private final Computer computer = new Computer();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void signUp() throws IOException {
        server.start();
        computer.signUp("ada");
    }

    @Test
    void an_endpoint_needs_consent_to_an_address_without_encryption() {
        assertThat(computer.run("endpoint", "add", url()).code()).isEqualTo(3);
        assertThat(computer.run("endpoint", "add", "no address").code()).isEqualTo(3);

        Computer.Result added = computer.run("endpoint", "add", url(), "--allow-http", "--json");

        assertThat(added.code()).isZero();
        assertThat(added.text("secret")).startsWith("whsec_");
        assertThat(computer.run("endpoint", "list", "--json").out())
                .contains(added.text("id"))
                .doesNotContain("whsec_");
    }

    @Test
    void tags_choose_what_an_endpoint_is_told_of() {
        String id =
                computer.run(
                                "endpoint",
                                "add",
                                url(),
                                "--allow-http",
                                "--tags",
                                "Web,shop",
                                "--json")
                        .text("id");

        assertThat(computer.run("endpoint", "list", "--json").out())
                .contains("\"shop\"", "\"web\"");
        assertThat(computer.run("endpoint", "edit", id, "--tags", "", "--json").json())
                .containsEntry("tags", List.of());
        assertThat(computer.run("endpoint", "edit", id, "--tags", "a\u0001b").code()).isEqualTo(3);
    }

    @Test
    void the_list_of_endpoints_tells_what_was_delivered_in_the_last_24_hours() {
        server.enqueue(new MockResponse.Builder().code(204).build());
        String id = addEndpoint();
        assertThat(computer.run("endpoint", "list").out()).doesNotContain("0 of 0");

        assertThat(computer.run("endpoint", "test", id).code()).isZero();

        assertThat(computer.run("endpoint", "list").out()).contains("Last 24 h", "1 of 1");
        assertThat(computer.run("endpoint", "list", "--json").items("items"))
                .singleElement()
                .extracting(item -> item.get("lastDay"))
                .isEqualTo(Map.of("delivered", 1, "ended", 1));
    }

    @Test
    void deliveries_that_are_over_are_deleted_on_request() {
        assertThat(computer.run("delivery", "purge", "--older-than", "0d", "--json").json())
                .containsEntry("purged", 0);
        assertThat(computer.run("delivery", "purge").code()).isZero();
    }

    @Test
    void an_endpoint_is_changed_all_or_nothing_and_checked_by_an_authority_of_its_own() {
        String id = addEndpoint();
        String root = "src/test/resources/samples/certs/generated/root.pem";

        Computer.Result changed =
                computer.run("endpoint", "edit", id, "--name", "Shop", "--ca-file", root, "--json");
        Computer.Result refused =
                computer.run("endpoint", "edit", id, "--name", "Other", "--ca-file", "pom.xml");
        Computer.Result back =
                computer.run("endpoint", "edit", id, "--no-ca", "--enabled", "false", "--json");

        assertThat(changed.json())
                .containsEntry("name", "Shop")
                .containsEntry("ownAuthority", true);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("no certificates");
        assertThat(back.json())
                .containsEntry("name", "Shop")
                .containsEntry("ownAuthority", false)
                .containsEntry("enabled", false);
        assertThat(computer.run("endpoint", "edit", id, "--ca-file", "nowhere").code())
                .isEqualTo(3);
        assertThat(computer.run("endpoint", "edit", id, "--ca-file", root, "--no-ca").code())
                .isEqualTo(2);
    }

    @Test
    void a_test_shows_how_the_server_answered() {
        String endpoint = addEndpoint();
        server.enqueue(new MockResponse.Builder().code(200).build());
        server.enqueue(new MockResponse.Builder().code(500).build());

        Computer.Result good = computer.run("endpoint", "test", endpoint, "--json");
        Computer.Result bad = computer.run("endpoint", "test", endpoint.substring(0, 8), "--json");

        assertThat(good.json()).containsEntry("state", "delivered");
        assertThat(bad.json()).containsEntry("state", "dead").containsEntry("attempts", 1);
        assertThat(last(bad)).containsEntry("status", 500).containsEntry("error", "server-error");
        assertThat(good.code()).isZero();
        assertThat(bad.code()).isEqualTo(8);
        assertThat(bad.err()).contains("The receiver had an error of its own.", "receiver's log");
    }

    @Test
    void without_waiting_nothing_is_sent_and_all_of_it_stays_in_the_outbox() {
        addEndpoint();
        String certificate = importLeaf();

        Computer.Result moved =
                computer.run("cert", "activate", certificate, "--wait", "0", "--json");

        assertThat(moved.items("deliveries").getFirst())
                .containsEntry("state", "pending")
                .containsEntry("attempts", 0);
        assertThat(server.getRequestCount()).isZero();
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(computer.run("delivery", "send", "--json").json()).containsEntry("pending", 0);
        assertThat(server.getRequestCount()).isOne();
        assertThat(computer.run("cert", "activate", certificate, "--wait", "-1").code())
                .isEqualTo(2);
    }

    @Test
    void a_failed_delivery_waits_and_can_be_sent_again_at_once() {
        addEndpoint();
        String certificate = importLeaf();
        server.enqueue(new MockResponse.Builder().code(503).build());

        Computer.Result moved = computer.run("cert", "activate", certificate, "--json");

        assertThat(moved.code()).isZero();
        Map<String, Object> waiting = moved.items("deliveries").getFirst();
        assertThat(waiting).containsEntry("state", "pending").containsEntry("attempts", 1);
        assertThat(moved.err()).contains("1 delivery waits");
        assertThat(computer.run("delivery", "list", "--state", "pending", "--json").items("items"))
                .hasSize(1);

        server.enqueue(new MockResponse.Builder().code(200).build());
        String id = waiting.get("id").toString();
        assertThat(computer.run("delivery", "resend", id, "--json").json())
                .containsEntry("state", "delivered");
        assertThat(computer.run("delivery", "list", "--state", "delivered").out())
                .contains(id.substring(0, 8));
    }

    @Test
    void a_delivery_is_shown_with_every_attempt() throws Exception {
        String endpoint = addEndpoint();
        String certificate = importLeaf();
        server.enqueue(new MockResponse.Builder().code(503).body("at lunch").build());
        server.enqueue(new MockResponse.Builder().code(200).body("thanks").build());
        Computer.Result moved = computer.run("cert", "activate", certificate, "--json");
        String id = moved.items("deliveries").getFirst().get("id").toString();
        computer.run("delivery", "resend", id);

        Computer.Result shown = computer.run("delivery", "show", id.substring(0, 8), "--json");

        assertThat(shown.items("tries"))
                .extracting(
                        tried -> tried.get("status"),
                        tried -> tried.get("error"),
                        tried -> tried.get("answer"))
                .containsExactly(
                        tuple(503, "server-error", "at lunch"), tuple(200, null, "thanks"));
        assertThat(shown.text("body")).contains("certificate.activated");
        assertThat(computer.run("delivery", "show", id).out())
                .contains("503", "thanks", shown.text("messageId"));
        assertThat(computer.run("delivery", "show", "ffffffff").code()).isEqualTo(4);
        assertThat(endpoint).isNotBlank();
    }

    @Test
    void all_that_was_given_up_since_a_time_is_sent_again() {
        addEndpoint();
        String certificate = importLeaf();
        server.enqueue(new MockResponse.Builder().code(410).build());
        computer.run("cert", "activate", certificate);
        String endpoint =
                computer.run("endpoint", "list", "--json")
                        .items("items")
                        .getFirst()
                        .get("id")
                        .toString();
        computer.run("endpoint", "edit", endpoint, "--enabled", "true");
        server.enqueue(new MockResponse.Builder().code(200).build());

        computer.clock().advance(Duration.ofHours(3));
        assertThat(computer.run("delivery", "resend-failed", "--since", "2h", "--json").json())
                .containsEntry("resent", 0);
        assertThat(computer.run("delivery", "resend-failed", "--since", "4h", "--json").json())
                .containsEntry("resent", 1);
        assertThat(computer.run("delivery", "list", "--json").items("items").getFirst())
                .containsEntry("state", "delivered");
        assertThat(computer.run("delivery", "resend-failed").code()).isEqualTo(2);
    }

    @Test
    void an_endpoint_chooses_what_it_is_told_of() {
        String endpoint = addEndpoint();
        assertThat(computer.run("endpoint", "edit", endpoint, "--events", "nonsense").code())
                .isEqualTo(3);
        Computer.Result edited =
                computer.run(
                        "endpoint",
                        "edit",
                        endpoint.substring(0, 8),
                        "--events",
                        "certificate.created,certificate.deleted,certificate.restored",
                        "--name",
                        "Inventory",
                        "--json");
        assertThat(edited.json())
                .containsEntry("name", "Inventory")
                .containsEntry(
                        "events",
                        List.of(
                                "certificate.created",
                                "certificate.deleted",
                                "certificate.restored"));
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse.Builder().code(200).build());
        }

        String certificate = importLeaf();
        computer.run("cert", "activate", certificate);
        computer.run("cert", "delete", certificate);
        computer.run("cert", "restore", certificate);
        computer.run("cert", "delete", certificate);

        assertThat(computer.run("delivery", "list", "--json").items("items"))
                .extracting(item -> item.get("event"), item -> item.get("state"))
                .containsExactly(
                        tuple("certificate.deleted", "delivered"),
                        tuple("certificate.restored", "delivered"),
                        tuple("certificate.deleted", "delivered"),
                        tuple("certificate.created", "delivered"));
    }

    @Test
    void an_endpoint_that_is_off_is_told_nothing_and_an_import_without_waiting_sends_nothing() {
        String endpoint =
                computer.run("endpoint", "add", url(), "--allow-http", "--events", "all", "--json")
                        .text("id");
        computer.run("cert", "import", LEAF, "--wait", "0");
        assertThat(server.getRequestCount()).isZero();

        Computer.Result off =
                computer.run("endpoint", "edit", endpoint, "--enabled", "false", "--json");

        assertThat(off.json()).containsEntry("enabled", false);
        assertThat(computer.run("delivery", "send", "--json").json()).containsEntry("pending", 1);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_secret_is_rotated_and_headers_are_set_from_standard_input() throws Exception {
        String endpoint = addEndpoint();
        Computer.Result rotated = computer.run("endpoint", "rotate", endpoint, "--json");
        assertThat(rotated.text("secret")).startsWith("whsec_");
        assertThat(rotated.json().get("oldSecretUntil")).isNotNull();
        assertThat(computer.runWith("Host: x", "endpoint", "headers", endpoint).code())
                .isEqualTo(3);
        assertThat(
                        computer.runWith(
                                        "X-Token: abc\n", "endpoint", "headers", endpoint, "--json")
                                .json())
                .containsEntry("ownHeaders", true);
        server.enqueue(new MockResponse.Builder().code(200).build());

        computer.run("endpoint", "test", endpoint);

        var headers = server.takeRequest().getHeaders();
        assertThat(headers.get("X-Token")).isEqualTo("abc");
        assertThat(headers.get("webhook-signature").split(" ")).hasSize(2);
        assertThat(computer.run("endpoint", "headers", endpoint, "--clear", "--json").json())
                .containsEntry("ownHeaders", false);
    }

    @Test
    void what_is_late_goes_out_with_the_next_command_that_delivers() {
        addEndpoint();
        String certificate = importLeaf();
        server.enqueue(new MockResponse.Builder().code(503).build());
        computer.run("cert", "activate", certificate);
        computer.clock().advance(Duration.ofMinutes(1));
        server.enqueue(new MockResponse.Builder().code(200).build());
        server.enqueue(new MockResponse.Builder().code(200).build());

        computer.run("cert", "deactivate", certificate);

        assertThat(computer.run("delivery", "list", "--json").items("items"))
                .extracting(item -> item.get("event"), item -> item.get("state"))
                .containsExactly(
                        tuple("certificate.deactivated", "delivered"),
                        tuple("certificate.activated", "delivered"));
    }

    @Test
    void a_switch_that_does_not_move_tells_nobody() {
        addEndpoint();
        String certificate = importLeaf();

        Computer.Result again = computer.run("cert", "deactivate", certificate, "--json");

        assertThat(again.json())
                .containsEntry("changed", List.of())
                .containsEntry("unchanged", List.of(certificate))
                .containsEntry("deliveries", List.of());
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void one_unknown_id_keeps_every_switch_where_it_is() {
        String certificate = importLeaf();

        assertThat(computer.run("cert", "activate", certificate, "ffffffff").code()).isEqualTo(4);
        assertThat(computer.run("cert", "list", "--active", "--json").items("items")).isEmpty();
    }

    @Test
    void a_removed_endpoint_takes_its_deliveries_with_it() {
        String endpoint = addEndpoint();
        computer.run("cert", "activate", importLeaf(), "--wait", "0");

        assertThat(computer.run("endpoint", "rm", endpoint, "--json").json())
                .containsEntry("deleted", true);
        assertThat(computer.run("delivery", "list", "--json").items("items")).isEmpty();
        assertThat(computer.run("endpoint", "rm", endpoint).code()).isEqualTo(4);
        assertThat(computer.run("delivery", "resend", "nonsense").code()).isEqualTo(4);
    }

    @Test
    void another_user_sees_and_touches_none_of_it() {
        String endpoint = addEndpoint();
        computer.run("cert", "activate", importLeaf(), "--wait", "0");
        Object delivery =
                computer.run("delivery", "list", "--json").items("items").getFirst().get("id");
        computer.signUp("eve");

        assertThat(computer.run("endpoint", "list", "--json").items("items")).isEmpty();
        assertThat(computer.run("delivery", "list", "--json").items("items")).isEmpty();
        assertThat(computer.run("endpoint", "test", endpoint).code()).isEqualTo(4);
        assertThat(computer.run("endpoint", "rm", endpoint).code()).isEqualTo(4);
        assertThat(computer.run("delivery", "resend", delivery.toString()).code()).isEqualTo(4);
        assertThat(computer.run("delivery", "send", "--json").json()).containsEntry("pending", 0);
        assertThat(server.getRequestCount()).isZero();
    }

    private String url() {
        return server.url("/hook").toString();
    }

    private String addEndpoint() {
        return computer.run("endpoint", "add", url(), "--allow-http", "--json").text("id");
    }

    private String importLeaf() {
        Computer.Result report = computer.run("cert", "import", LEAF, "--json");
        return ((List<?>) report.json().get("importedIds")).getFirst().toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> last(Computer.Result delivery) {
        return (Map<String, Object>) delivery.json().get("last");
    }
}
