package app.certkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a machine without a screen is there for, from the first command to the last.
class MainJobTest {
    private static final String SAMPLES = "src/test/resources/samples/";

    @RegisterExtension private final Computer computer = new Computer();

    @Test
    void a_certificate_is_imported_and_switched_and_a_server_hears_of_it() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().code(200).body("thanks").build());
            server.start();
            assertThat(computer.signUp("ada").code()).isZero();

            Computer.Result report =
                    computer.run(
                            "cert",
                            "import",
                            SAMPLES + "certs/generated/leaf.pem",
                            SAMPLES + "certs/generated/intermediate.pem",
                            SAMPLES + "keys/generated/leaf-rsa2048.pkcs8.pem",
                            "--json");
            assertThat(report.json()).containsEntry("imported", 2).containsEntry("paired", 1);

            Computer.Result endpoint =
                    computer.run(
                            "endpoint",
                            "add",
                            server.url("/hook").toString(),
                            "--allow-http",
                            "--json");

            Map<String, Object> certificate =
                    computer.run("cert", "list", "--sort", "key", "--json")
                            .items("items")
                            .getFirst();
            assertThat(certificate).containsEntry("hasKey", true).containsEntry("active", false);
            String id = certificate.get("id").toString();

            Computer.Result moved = computer.run("cert", "activate", id.substring(0, 8), "--json");
            assertThat(moved.code()).isZero();
            assertThat(moved.items("deliveries").getFirst()).containsEntry("state", "delivered");

            RecordedRequest heard = server.takeRequest();
            assertBodyIsOf(certificate, heard);
            assertSignedBy(endpoint.text("secret"), heard);

            assertThat(computer.run("cert", "list", "--active", "--json").items("items"))
                    .extracting(item -> item.get("id"))
                    .containsExactly(id);
            assertThat(computer.run("delivery", "list", "--json").items("items"))
                    .extracting(item -> item.get("certificateId"))
                    .containsExactly(id);

            computer.runWith("s3cret\n", "kv", "set", "web/password");
            assertThat(computer.run("kv", "get", "web/password").out()).isEqualTo("s3cret\n");

            assertThat(computer.run("logout").code()).isZero();
            assertThat(computer.run("cert", "list").code()).isEqualTo(5);
        }
    }

    private static void assertBodyIsOf(Map<String, Object> certificate, RecordedRequest heard)
            throws IOException {
        Map<String, Object> body = JSON.std.mapFrom(text(heard));
        assertThat(body.keySet()).containsExactly("type", "timestamp", "data");
        assertThat(body).containsEntry("type", "certificate.activated");
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) body.get("data");
        assertThat(data.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "subject",
                        "issuer",
                        "serial",
                        "sha256",
                        "notBefore",
                        "notAfter",
                        "subjectAltNames",
                        "active");
        assertThat(data).containsEntry("active", true);
        data.remove("active");
        assertThat(certificate).containsAllEntriesOf(data);
    }

    /// By the text of Standard Webhooks, not by Certkeep's own signer.
    private static void assertSignedBy(String secret, RecordedRequest heard) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                heard.getHeaders().get("webhook-id")
                        + "."
                        + heard.getHeaders().get("webhook-timestamp")
                        + "."
                        + text(heard);
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(heard.getHeaders().get("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
    }

    private static String text(RecordedRequest heard) {
        return heard.getBody().utf8();
    }
}
