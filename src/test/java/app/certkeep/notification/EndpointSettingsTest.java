package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import mockwebserver3.RecordedRequest;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

class EndpointSettingsTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;
    private UUID endpoint;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
        endpoint = receiver.registerFor(ada, "/hook");
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign_and_then_the_new_one_alone()
            throws InterruptedException {
        String first = rotated();
        String second = rotated();

        RecordedRequest both = sent();
        assertThat(signatures(both))
                .containsExactly(signature(second, both), signature(first, both));

        pass(9, 9, 5);
        assertThat(signatures(sent())).hasSize(2);
        pass(2);
        RecordedRequest later = sent();
        assertThat(signatures(later)).containsExactly(signature(second, later));
        assertThat(ada.endpoints().list().getFirst().oldSecretUntil()).isNull();
        RecordedRequest again = sent();
        assertThat(signatures(again)).containsExactly(signature(second, again));
    }

    @Test
    void own_headers_are_sent_and_in_no_file_in_clear() throws InterruptedException {
        set("X-Gateway: planted-token\r\n\nX-Place:shop 7\n");

        RecordedRequest request = sent();

        assertThat(request.getHeaders().get("x-gateway")).isEqualTo("planted-token");
        assertThat(request.getHeaders().get("x-place")).isEqualTo("shop 7");
        assertThat(ada.endpoints().list().getFirst().ownHeaders()).isTrue();
        rotated();
        assertThat(sent().getHeaders().get("x-gateway")).isEqualTo("planted-token");
        store.reopen();
        assertThat(store.contents())
                .allSatisfy(
                        bytes ->
                                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("planted-token"));
    }

    @Test
    void headers_are_replaced_and_taken_away() throws InterruptedException {
        set("X-One: 1");
        set("X-Two: 2");
        RecordedRequest request = sent();
        assertThat(request.getHeaders().get("x-one")).isNull();
        assertThat(request.getHeaders().get("x-two")).isEqualTo("2");

        set("");
        assertThat(sent().getHeaders().get("x-two")).isNull();
        assertThat(ada.endpoints().list().getFirst().ownHeaders()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no header",
                ": value",
                "Na me: x",
                "X-A: ünïcode",
                "X-A: one\u000bX-B: two",
                "X-A: one\u2028X-B: two",
                "X-A: one\u0000",
                "Transfer-Encoding: chunked",
                "Proxy-Authorization: x",
                "Host: elsewhere",
                "Content-Length: 3",
                "WEBHOOK-Signature: v1,forged",
                "X-A: 1\nx-a: 2"
            })
    void what_is_no_header_or_not_the_endpoints_to_choose_is_refused(String lines) {
        assertThatThrownBy(() -> set(lines)).isInstanceOf(InvalidInputException.class);
        assertThat(ada.endpoints().list().getFirst().ownHeaders()).isFalse();
    }

    @Test
    void a_line_break_in_a_value_begins_another_header_that_is_checked_too() {
        assertThatThrownBy(() -> set("X-A: one\rwebhook-id: forged"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> set("X-A: one\r\nHost: elsewhere"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_refused_is_not_repeated_in_the_refusal() {
        assertThatThrownBy(() -> set("X-Token: planted-token\u0000"))
                .hasMessageNotContaining("planted")
                .hasNoCause();
        assertThatThrownBy(() -> trust("-----BEGIN PRIVATE KEY-----\nplanted\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("planted")
                .hasNoCause();
    }

    @Test
    void an_attempt_keeps_the_names_of_own_headers_without_the_values() throws Exception {
        set("X-Gateway: planted-token");
        sent();

        var newest = ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 1)).items();
        DeliveryAttempt attempt =
                ada.deliveries().details(newest.getFirst().id()).attempts().getFirst();
        assertThat(attempt.headers())
                .extracting(DeliveryDetails.Header::name)
                .contains("X-Gateway");
        assertThat(attempt.toString()).doesNotContain("planted-token");
    }

    @Test
    void neither_headers_nor_the_address_are_logged_however_much_is() {
        Logger log = (Logger) LoggerFactory.getLogger("app.certkeep");
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        log.addAppender(logged);
        log.setLevel(Level.TRACE);
        try {
            set("X-Gateway: planted-token");
            assertThatThrownBy(() -> set("X-Gateway: planted-token\u0000"))
                    .isInstanceOf(InvalidInputException.class);
            receiver.answers(500);
            ada.deliveries().sendTest(endpoint);
            assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
        } finally {
            log.setLevel(before);
            log.detachAppender(logged);
        }

        assertThat(List.copyOf(logged.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("planted-token") || line.contains("/hook"));
    }

    @Test
    void an_authority_of_its_own_is_kept_until_it_is_taken_away() {
        trust(new HeldCertificate.Builder().certificateAuthority(0).build().certificatePem());
        rotated();
        assertThat(ada.endpoints().list().getFirst().ownAuthority()).isTrue();

        set("X-One: 1");
        assertThat(ada.endpoints().list().getFirst().ownAuthority()).isTrue();
        trust(" \n");
        assertThat(ada.endpoints().list().getFirst().ownAuthority()).isFalse();
        assertThat(ada.endpoints().list().getFirst().ownHeaders()).isTrue();
    }

    @Test
    void of_several_changes_none_is_made_where_one_is_refused() {
        try (SecretBytes lines = new SecretBytes("no header".getBytes(StandardCharsets.UTF_8))) {
            EndpointChange change = EndpointChange.NONE.named("New").carrying(lines);
            assertThatThrownBy(() -> ada.endpointSettings().edit(endpoint, change))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(ada.endpoints().list().getFirst().name()).isEqualTo("At /hook");
    }

    @Test
    void too_many_and_too_long_headers_are_refused() {
        assertThatThrownBy(() -> set("X-A: " + "x".repeat(1001)))
                .isInstanceOf(InvalidInputException.class);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            many.append("X-").append(i).append(": 1\n");
        }
        assertThatThrownBy(() -> set(many.toString())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void another_user_changes_neither_secret_nor_headers() {
        UserSession ben = store.signUp("ben");

        assertThatThrownBy(() -> ben.endpointSettings().rotate(endpoint))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () ->
                                ben.endpointSettings()
                                        .edit(endpoint, EndpointChange.NONE.named("mine")))
                .isInstanceOf(NotFoundException.class);
    }

    /// Uses the session often enough that it does not end.
    private void pass(int... hours) {
        for (int some : hours) {
            store.clock().advance(Duration.ofHours(some));
            store.storeOf(ada).change(transaction -> {});
        }
        ada.close();
        ada = store.logIn("ada");
    }

    private void set(String lines) {
        try (SecretBytes bytes = new SecretBytes(lines.getBytes(StandardCharsets.UTF_8))) {
            ada.endpointSettings().edit(endpoint, EndpointChange.NONE.carrying(bytes));
        }
    }

    private void trust(String pem) {
        try (SecretBytes bytes = new SecretBytes(pem.getBytes(StandardCharsets.UTF_8))) {
            ada.endpointSettings().edit(endpoint, EndpointChange.NONE.trusting(bytes));
        }
    }

    private String rotated() {
        try (NewEndpoint rotated = ada.endpointSettings().rotate(endpoint)) {
            return new String(rotated.secret().bytes(), StandardCharsets.UTF_8);
        }
    }

    private RecordedRequest sent() throws InterruptedException {
        receiver.answers(200);
        ada.deliveries().sendTest(endpoint);
        RecordedRequest request = receiver.heard();
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
        return request;
    }

    private static List<String> signatures(RecordedRequest request) {
        return List.of(request.getHeaders().get("webhook-signature").split(" "));
    }

    private static String signature(String secret, RecordedRequest request) {
        try (SecretBytes key =
                new SecretBytes(Base64.getDecoder().decode(secret.substring("whsec_".length())))) {
            return WebhookSigner.sign(
                    key,
                    request.getHeaders().get("webhook-id"),
                    Long.parseLong(request.getHeaders().get("webhook-timestamp")),
                    request.getBody().toByteArray());
        }
    }
}
