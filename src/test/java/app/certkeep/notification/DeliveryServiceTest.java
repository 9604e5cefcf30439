package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.certkeep.account.UserStore;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class DeliveryServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void a_test_goes_the_way_of_real_events_and_shows_what_came_back() throws Exception {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(new MockResponse.Builder().body("hello back").build());

        UUID id = ada.deliveries().sendTest(endpoint);
        drain();

        DeliveryDetails details = ada.deliveries().details(id);
        RecordedRequest heard = receiver.heard();
        assertThat(details.summary().event()).isEqualTo(EventType.ENDPOINT_TEST);
        assertThat(details.summary().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(details.body())
                .isEqualTo(heard.getBody().utf8())
                .startsWith("{\"type\":\"endpoint.test\"");
        assertThat(details.answer()).isEqualTo("hello back");
        assertThat(details.headers())
                .isNotEmpty()
                .allSatisfy(
                        header ->
                                assertThat(heard.getHeaders().get(header.name()))
                                        .isEqualTo(header.value()));
    }

    @Test
    void a_test_that_fails_is_not_repeated_and_can_be_resent() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(404, 200);
        UUID id = ada.deliveries().sendTest(endpoint);
        drain();

        DeliveryDetails failed = ada.deliveries().details(id);
        assertThat(failed.summary().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(failed.summary().last().error()).isEqualTo(FailureKind.CLIENT_ERROR);
        assertThat(failed.summary().last().status()).isEqualTo(404);

        ada.deliveries().resend(id);
        drain();
        DeliveryDetails resent = ada.deliveries().details(id);
        assertThat(resent.summary().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(resent.messageId()).isEqualTo(failed.messageId());
    }

    @Test
    void every_attempt_is_kept_with_what_was_sent_and_what_came_back() throws Exception {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        try (SecretBytes lines = new SecretBytes("X-Gateway: planted".getBytes())) {
            ada.endpointSettings().edit(endpoint, EndpointChange.NONE.carrying(lines));
        }
        receiver.answers(new MockResponse.Builder().code(500).body("no").build());
        receiver.answers(new MockResponse.Builder().code(404).body("where?").build());
        receiver.answers(new MockResponse.Builder().code(201).body("yes").build());
        UUID id = ada.deliveries().sendTest(endpoint);
        drain();
        ada.deliveries().resend(id);
        drain();
        store.clock().advance(Duration.ofSeconds(1));
        ada.deliveries().resend(id);
        drain();

        List<DeliveryAttempt> attempts = ada.deliveries().details(id).attempts();
        assertThat(attempts)
                .extracting(
                        DeliveryAttempt::status, DeliveryAttempt::error, DeliveryAttempt::answer)
                .containsExactlyInAnyOrder(
                        tuple(500, FailureKind.SERVER_ERROR, "no"),
                        tuple(404, FailureKind.CLIENT_ERROR, "where?"),
                        tuple(201, null, "yes"));
        assertThat(attempts.getLast().status()).isEqualTo(201);
        assertThat(attempts)
                .allSatisfy(
                        attempt -> {
                            assertThat(attempt.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
                            assertThat(attempt.headers())
                                    .extracting(DeliveryDetails.Header::name)
                                    .contains("webhook-signature", "X-Gateway");
                            assertThat(attempt.headers().toString()).doesNotContain("planted");
                        });
    }

    @Test
    void the_signature_shown_is_the_one_that_was_sent_also_after_a_rotation() throws Exception {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(200);
        UUID id = ada.deliveries().sendTest(endpoint);
        drain();
        String sent = receiver.heard().getHeaders().get("webhook-signature");

        ada.endpointSettings().rotate(endpoint).close();

        assertThat(ada.deliveries().details(id).headers())
                .contains(new DeliveryDetails.Header("webhook-signature", sent));
    }

    @Test
    void all_failed_since_a_time_are_sent_again_and_tests_are_not() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(404, 410);
        ada.deliveries().sendTest(endpoint);
        drain();
        UserStore rows = store.storeOf(ada);
        Outbox outbox = new Outbox(rows, store.clock(), store.certkeep().random());
        rows.change(transaction -> Facts.flip(outbox, transaction, Facts.ID, true));
        drain();
        ada.endpoints().setEnabled(endpoint, true);
        store.clock().advance(Duration.ofMinutes(10));
        UserSession ben = store.signUp("ben");

        assertThat(ben.deliveries().resendFailed(Duration.ofHours(1))).isZero();
        assertThat(ada.deliveries().resendFailed(Duration.ofMinutes(9))).isZero();
        receiver.answers(200);
        assertThat(ada.deliveries().resendFailed(Duration.ofMinutes(11))).isEqualTo(1);
        drain();

        assertThat(count(new DeliveryQuery(DeliveryState.DELIVERED, null))).isEqualTo(1);
        assertThat(count(new DeliveryQuery(DeliveryState.DEAD, null))).isEqualTo(1);
    }

    @Test
    void a_test_reaches_an_endpoint_that_is_switched_off() throws InterruptedException {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().setEnabled(endpoint, false);
        receiver.answers(200);

        ada.deliveries().sendTest(endpoint);

        assertThat(receiver.heard().getTarget()).isEqualTo("/hook");
    }

    @Test
    void what_a_server_answers_is_in_no_file_in_clear() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(new MockResponse.Builder().code(404).body("no planted-path here").build());
        UUID id = ada.deliveries().sendTest(endpoint);
        drain();
        assertThat(ada.deliveries().details(id).answer()).contains("planted-path");
        store.reopen();

        assertThat(store.contents())
                .allSatisfy(
                        bytes ->
                                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                                        .doesNotContain("planted-path"));
    }

    @Test
    void the_list_is_paged_newest_first_and_filtered() {
        UUID one = receiver.registerFor(ada, "/one");
        UUID two = receiver.registerFor(ada, "/two");
        receiver.answers(500);
        UUID oldest = ada.deliveries().sendTest(one);
        drain();
        for (int i = 0; i < 4; i++) {
            receiver.answers(200);
            ada.deliveries().sendTest(two);
            drain();
        }

        Page<DeliverySummary> last =
                ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(3, 2));
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.items()).extracting(DeliverySummary::id).containsExactly(oldest);
        assertThat(count(new DeliveryQuery(DeliveryState.DEAD, null))).isEqualTo(1);
        assertThat(count(new DeliveryQuery(DeliveryState.DEAD, two))).isZero();
        assertThat(count(new DeliveryQuery(null, two))).isEqualTo(4);
        assertThat(ada.deliveries().idOf(oldest.toString().substring(0, 13))).isEqualTo(oldest);
    }

    @Test
    void another_user_neither_sees_nor_resends_a_delivery() {
        UUID id = ada.deliveries().sendTest(receiver.registerFor(ada, "/hook"));
        UserSession ben = store.signUp("ben");

        assertThat(ben.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 10)).total())
                .isZero();
        assertThatThrownBy(() -> ben.deliveries().details(id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.deliveries().resend(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ben.deliveries().idOf(id.toString()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void removing_an_endpoint_removes_its_deliveries() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        receiver.answers(200);
        ada.deliveries().sendTest(endpoint);
        drain();

        ada.endpoints().remove(endpoint);

        assertThat(count(DeliveryQuery.ALL)).isZero();
    }

    private long count(DeliveryQuery query) {
        return ada.deliveries().page(query, new PageRequest(1, 10)).total();
    }

    private void drain() {
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();
    }
}
