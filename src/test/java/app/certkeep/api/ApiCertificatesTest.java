package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.api.Caller.Answered;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.certificate.ExportTarget;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.notification.EndpointForm;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

class ApiCertificatesTest extends ServedApi {
    private static final String ALL = "/certificates";
    private static final String PEM = "application/x-pem-file";
    private static final String WORD = "opal thistle 19";

    @Test
    void certificates_come_in_as_text_are_listed_seen_and_go_out() {
        Caller ada = signUp("ada");
        Answered imported = ada.sendText("POST", ALL, PEM, text(SampleFiles.CHAIN));
        assertThat(imported.status()).isEqualTo(201);
        assertThat(imported.json()).containsEntry("imported", 3);
        assertThat(ada.sendText("POST", ALL, PEM, text(SampleFiles.CHAIN)).status()).isEqualTo(200);

        Answered page = ada.get(ALL + "?size=2&sort=name&query=corpus");
        assertThat(page.items()).hasSize(2);
        assertThat(page.json()).containsEntry("total", 3).containsEntry("page", 1);
        assertThat(ada.get(ALL + "?size=2&page=2").items()).hasSize(1);
        assertThat(ada.get(ALL + "?active=true").items()).isEmpty();

        String id = ids(imported).getFirst();
        assertThat(ada.get(ALL + "/" + id).json()).containsKeys("findings", "pem");
        Answered pem = ada.get(ALL + "/" + id + "/pem");
        assertThat(pem.body()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(pem.headers().get("Content-Type")).isEqualTo(PEM);
    }

    @Test
    void an_encrypted_key_comes_in_with_its_password() {
        String key = encryptedKey(store.signUp("ada"));
        Caller ben = signUp("ben");
        Map<String, String> wish = Map.of("certificate", text(SampleFiles.LEAF), "key", key);
        Answered locked = ben.send("POST", ALL, wish);
        assertThat(locked.status()).isEqualTo(201);
        assertThat((List<?>) locked.json().get("rejected")).hasSize(1);

        Answered paired =
                ben.send(
                        "POST",
                        ALL,
                        Map.of(
                                "certificate",
                                text(SampleFiles.LEAF),
                                "key",
                                key,
                                "keyPassword",
                                WORD));

        assertThat(paired.json()).containsEntry("paired", 1).containsEntry("duplicates", 1);
        assertThat(ben.get(ALL + "/" + ids(locked).getFirst()).json())
                .containsEntry("hasKey", true);
    }

    private static String encryptedKey(UserSession user) {
        UUID id =
                user.certificates()
                        .importFiles(List.of(SampleFiles.LEAF, SampleFiles.LEAF_KEY))
                        .importedIds()
                        .getFirst();
        try (Password word = new Password(WORD.toCharArray());
                SecretBytes key =
                        user.certificates()
                                .export(
                                        id,
                                        new ExportTarget(
                                                ExportFormat.KEY, true, Optional.of(word)))) {
            return new String(key.bytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_no_certificate_is_refused_with_the_reason() {
        Answered refused = signUp("ada").sendText("POST", ALL, PEM, "nothing of the kind");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("reason")).startsWith("certificate.rejected");
    }

    @Test
    void a_certificate_is_renamed_and_goes_to_the_trash() {
        Caller ada = signUp("ada");
        String one = ALL + "/" + leafOf(ada);

        assertThat(ada.send("PATCH", one, Map.of("name", "shop")).text("name")).isEqualTo("shop");
        assertThat(ada.send("PATCH", one, Map.of("name", "x", "active", true)).status())
                .isEqualTo(422);
        assertThat(ada.send("PATCH", one, Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(ada.delete(one).status()).isEqualTo(204);
        assertThat(ada.get(one).status()).isEqualTo(404);
        assertThat(store.logIn("ada").trash().list()).hasSize(1);
    }

    @Test
    void a_switch_reaches_those_who_are_to_be_told_and_is_recorded() throws Exception {
        try (MockWebServer receiver = new MockWebServer()) {
            receiver.enqueue(new MockResponse.Builder().code(204).build());
            receiver.start();
            Caller ada = signUp("ada");
            UserSession user = store.logIn("ada");
            register(user, receiver);
            String id = leafOf(ada);

            Answered switched = ada.send("PATCH", ALL + "/" + id, Map.of("active", true));

            assertThat(switched.json()).containsEntry("active", true);
            String told = receiver.takeRequest(60, TimeUnit.SECONDS).getBody().utf8();
            assertThat(told).contains("certificate.activated", id);
            assertThat(ada.get("/endpoints").items()).hasSize(1);
            assertThat(ada.get("/deliveries").items())
                    .singleElement()
                    .satisfies(one -> assertThat(one).containsEntry("certificateId", id));
        }
    }

    @Test
    void a_session_stays_open_while_something_waits_to_be_sent_and_ten_minutes_at_least()
            throws Exception {
        try (MockWebServer receiver = new MockWebServer()) {
            receiver.enqueue(new MockResponse.Builder().code(500).build());
            receiver.start();
            Caller ada = signUp("ada");
            register(store.logIn("ada"), receiver);
            ada.send("PATCH", ALL + "/" + leafOf(ada), Map.of("active", true));
            receiver.takeRequest(60, TimeUnit.SECONDS);

            store.clock().advance(Duration.ofMinutes(11));
            server().sessions().look();
            assertThat(server().sessions().size()).isEqualTo(1);

            ada.get("/users/me");
            UserSession user = store.logIn("ada");
            user.endpoints().remove(user.endpoints().list().getFirst().id());
            server().sessions().look();
            assertThat(server().sessions().size()).as("a moment after a call").isEqualTo(1);
            store.clock().advance(Duration.ofMinutes(11));
            server().sessions().look();
            assertThat(server().sessions().size()).isZero();
            assertThat(ada.get("/users/me").status()).isEqualTo(200);
        }
    }

    @Test
    void of_too_many_sessions_one_that_has_something_to_send_goes_last() throws Exception {
        try (MockWebServer receiver = new MockWebServer()) {
            receiver.enqueue(new MockResponse.Builder().code(500).build());
            receiver.start();
            Caller ada = signUp("ada");
            register(store.logIn("ada"), receiver);
            ada.send("PATCH", ALL + "/" + leafOf(ada), Map.of("active", true));
            receiver.takeRequest(60, TimeUnit.SECONDS);

            for (int i = 0; i < 17; i++) {
                store.clock().advance(Duration.ofSeconds(1));
                stranger()
                        .signedIn(logIn("first", FreshStore.PASSWORD).text("token"))
                        .get("/users/me");
            }

            assertThat(server().sessions().size()).isEqualTo(16);
            store.clock().advance(Duration.ofMinutes(11));
            server().sessions().look();
            assertThat(server().sessions().size()).as("the one with work").isEqualTo(1);
        }
    }

    private static void register(UserSession user, MockWebServer receiver) {
        String url = receiver.url("/hook").toString();
        user.endpoints().add(new EndpointForm("hook", url, true)).close();
    }

    @Test
    void nobody_sees_or_changes_what_is_anothers() {
        String one = ALL + "/" + leafOf(signUp("ada"));
        Caller ben = signUp("ben");

        assertThat(ben.get(ALL).items()).isEmpty();
        assertThat(ben.get(one).status()).isEqualTo(404);
        assertThat(ben.get(one + "/pem").status()).isEqualTo(404);
        assertThat(ben.send("PATCH", one, Map.of("active", true)).status()).isEqualTo(404);
        assertThat(ben.delete(one).status()).isEqualTo(404);
        assertThat(ben.get(ALL + "/not-an-id").status()).isEqualTo(404);
        assertThat(ben.get("/deliveries").items()).isEmpty();
    }

    private static String leafOf(Caller caller) {
        return ids(caller.sendText("POST", ALL, PEM, text(SampleFiles.LEAF))).getFirst();
    }

    private static List<String> ids(Answered imported) {
        return ((List<?>) imported.json().get("importedIds"))
                .stream().map(String::valueOf).toList();
    }

    private static String text(Path file) {
        return new String(SampleFiles.bytes(file), StandardCharsets.UTF_8);
    }
}
