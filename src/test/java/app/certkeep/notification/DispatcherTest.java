package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.UserStore;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.PageRequest;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class DispatcherTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final UUID OTHER = UUID.fromString("b0a8dc0a-5f0b-4d7c-a2b1-6a2a4f2b6d10");

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        // What is tried again after five seconds is not, however long a test takes.
        store.clock().stand();
        ada = store.signUp("ada");
    }

    @Test
    void a_flip_is_delivered_and_recorded_with_status_and_time() throws InterruptedException {
        receiver.registerFor(ada, "/hook");
        receiver.answers(200);
        flip(Facts.ID, true);

        assertThat(drain()).isTrue();

        assertThat(receiver.heard().getBody().utf8()).contains("certificate.activated");
        DeliverySummary delivery = only();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.nextAttemptAt()).isNull();
        assertThat(delivery.last().status()).isEqualTo(200);
        assertThat(delivery.last().error()).isNull();
        assertThat(ada.endpoints().list().getFirst().privateNetwork()).isTrue();
        assertThat(ada.endpoints().list().getFirst().lastDelivery()).isEqualTo(delivery);
    }

    @Test
    void after_an_error_it_is_sent_again_in_five_seconds_under_the_same_id()
            throws InterruptedException {
        receiver.registerFor(ada, "/hook");
        receiver.answers(500, 200);
        flip(Facts.ID, true);
        drain();

        assertThat(only().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(only().last().error()).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(receiver.count()).isEqualTo(1);
        assertThat(Duration.between(store.clock().instant(), only().nextAttemptAt()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(6));

        store.clock().advance(Duration.ofSeconds(6));
        drain();

        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(receiver.heard().getHeaders().get("webhook-id"))
                .isEqualTo(receiver.heard().getHeaders().get("webhook-id"));
    }

    @Test
    void after_ten_attempts_it_is_given_up_and_the_next_one_gets_its_turn() {
        receiver.registerFor(ada, "/hook");
        flip(Facts.ID, true);
        flip(Facts.ID, false);
        for (int attempt = 1; attempt <= 10; attempt++) {
            receiver.answers(500);
            if (attempt == 10) {
                receiver.answers(200);
            }
            drain();
            assertThat(receiver.count()).isGreaterThanOrEqualTo(attempt);
            keepSessionAlive();
        }

        List<DeliverySummary> newestFirst = all();
        assertThat(newestFirst.get(1).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(newestFirst.get(1).attempts()).isEqualTo(10);
        assertThat(newestFirst.get(0).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void of_one_certificate_the_later_flip_waits_for_the_earlier_one() throws InterruptedException {
        receiver.registerFor(ada, "/hook");
        receiver.answers(500, 200, 200, 200);
        flip(Facts.ID, true);
        flip(Facts.ID, false);
        flip(OTHER, true);
        drain();

        assertThat(heardTypes(2))
                .containsExactly(
                        Facts.ID + " certificate.activated", OTHER + " certificate.activated");
        store.clock().advance(Duration.ofSeconds(6));
        drain();
        assertThat(heardTypes(2))
                .containsExactly(
                        Facts.ID + " certificate.activated", Facts.ID + " certificate.deactivated");
    }

    @Test
    void a_slow_endpoint_does_not_hold_up_another() throws Exception {
        try (Slow slow = new Slow()) {
            slow.receiver.registerFor(ada, "/slow");
            receiver.registerFor(ada, "/quick");
            slow.receiver.neverAnswers();
            receiver.answers(200);
            flip(Facts.ID, true);
            ada.dispatcher().wake();

            receiver.heard();
            slow.receiver.heard();
            // What the quick one answered is written down a little later.
            while (ada.dispatcher().sending().size() > 1) {
                assertThat(ada.dispatcher().drain(Duration.ofMillis(200))).isFalse();
            }
            assertThat(ada.dispatcher().sending()).hasSize(1);
            ada.dispatcher().close();
        }
    }

    @Test
    void an_endpoint_that_is_gone_is_switched_off_and_its_delivery_given_up() {
        receiver.registerFor(ada, "/hook");
        receiver.answers(410);
        flip(Facts.ID, true);
        flip(Facts.ID, false);
        drain();

        assertThat(ada.endpoints().list().getFirst().enabled()).isFalse();
        assertThat(all().get(1).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(all().get(1).last().error()).isEqualTo(FailureKind.GONE);
        assertThat(all().get(0).state()).isEqualTo(DeliveryState.PENDING);

        receiver.answers(200);
        ada.endpoints().setEnabled(all().get(0).endpointId(), true);
        drain();
        assertThat(all().get(0).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_server_that_asks_for_time_gets_it() {
        receiver.registerFor(ada, "/hook");
        receiver.answers(
                new MockResponse.Builder().code(503).addHeader("Retry-After", "600").build());
        flip(Facts.ID, true);
        drain();

        store.clock().advance(Duration.ofMinutes(9));
        drain();
        assertThat(receiver.count()).isEqualTo(1);
        store.clock().advance(Duration.ofMinutes(2));
        receiver.answers(200);
        drain();
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void what_was_not_sent_is_sent_after_the_next_start() {
        receiver.registerFor(ada, "/hook");
        flip(Facts.ID, true);
        store.reopen();
        ada = store.logIn("ada");

        receiver.answers(200);
        drain();

        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void closing_ends_what_is_being_sent_and_it_is_sent_again_under_the_same_id()
            throws InterruptedException {
        receiver.registerFor(ada, "/hook");
        receiver.neverAnswers();
        flip(Facts.ID, true);
        ada.dispatcher().wake();
        String before = receiver.heard().getHeaders().get("webhook-id");
        store.reopen();
        ada = store.logIn("ada");
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().last().error()).isEqualTo(FailureKind.TIMEOUT);

        store.clock().advance(Duration.ofSeconds(6));
        receiver.answers(200);
        drain();

        assertThat(receiver.heard().getHeaders().get("webhook-id")).isEqualTo(before);
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void a_receiver_that_closes_after_each_answer_gets_every_message() throws Exception {
        try (ClosingReceiver closing = new ClosingReceiver()) {
            ada.endpoints().add(new EndpointForm("", closing.url(), true)).close();
            for (int i = 0; i < 6; i++) {
                flip(Facts.ID, i % 2 == 0);
            }

            assertThat(drain()).isTrue();

            assertThat(all()).hasSize(6);
            assertThat(all()).allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED);
        }
    }

    @Test
    void resending_the_earlier_of_two_that_wait_keeps_their_order() throws InterruptedException {
        receiver.registerFor(ada, "/hook");
        receiver.answers(500, 200, 200);
        flip(Facts.ID, true);
        flip(Facts.ID, false);
        drain();
        receiver.heard();

        ada.deliveries().resend(all().get(1).id());
        drain();

        assertThat(heardTypes(2))
                .containsExactly(
                        Facts.ID + " certificate.activated", Facts.ID + " certificate.deactivated");
    }

    @Test
    void a_dispatcher_whose_session_has_ended_stops_quietly() {
        receiver.registerFor(ada, "/hook");
        flip(Facts.ID, true);
        store.certkeep().accounts().logOut(ada.identity());

        assertThat(drain()).isFalse();

        assertThat(receiver.count()).isZero();
        ada.dispatcher().wake();
        ada = store.logIn("ada");
        receiver.answers(200);
        drain();
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void listeners_hear_of_every_attempt_until_they_leave() throws InterruptedException {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        CountDownLatch beginAndEnd = new CountDownLatch(2);
        Runnable leave = ada.dispatcher().onChange(beginAndEnd::countDown);
        receiver.answers(200, 200);
        ada.deliveries().sendTest(endpoint);
        assertThat(beginAndEnd.await(60, TimeUnit.SECONDS)).isTrue();
        drain();

        leave.run();
        ada.dispatcher()
                .onChange(
                        () -> {
                            throw new IllegalStateException("a listener with a bug");
                        });
        ada.deliveries().sendTest(endpoint);
        drain();
        assertThat(all()).allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED);
    }

    @Test
    void what_is_given_up_is_told_once_and_what_is_tried_again_is_not() {
        receiver.registerFor(ada, "/hook");
        List<DeliverySummary> told = new CopyOnWriteArrayList<>();
        ada.dispatcher().onGivenUp(told::add);
        receiver.answers(500, 410);
        flip(Facts.ID, true);
        drain();
        assertThat(told).isEmpty();

        store.clock().advance(Duration.ofMinutes(1));
        drain();

        assertThat(told)
                .singleElement()
                .satisfies(
                        given -> {
                            assertThat(given.id()).isEqualTo(only().id());
                            assertThat(given.state()).isEqualTo(DeliveryState.DEAD);
                        });
    }

    @Test
    void many_flips_go_to_many_endpoints_each_in_order() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            receiver.registerFor(ada, "/hook" + i);
        }
        for (int i = 0; i < 10; i++) {
            receiver.answers(200, 200, 200, 200, 200, 200);
            flip(Facts.ID, i % 2 == 0);
        }
        assertThat(drain()).isTrue();

        assertThat(all()).hasSize(60);
        assertThat(all()).allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED);
        int[] next = new int[6];
        for (int i = 0; i < 60; i++) {
            RecordedRequest request = receiver.heard();
            int endpoint = request.getTarget().charAt(5) - '0';
            assertThat(request.getBody().utf8())
                    .contains(next[endpoint]++ % 2 == 0 ? ".activated" : ".deactivated");
        }
    }

    @Test
    void a_damaged_secret_fails_the_attempt_and_no_other_endpoint() {
        UUID damaged = receiver.registerFor(ada, "/damaged");
        receiver.registerFor(ada, "/whole");
        UserStore files = store.storeOf(ada);
        files.change(
                transaction ->
                        transaction
                                .session()
                                .createMutationQuery(
                                        "update EndpointEntity set secret = :x where id = :id")
                                .setParameter("x", new byte[64])
                                .setParameter("id", damaged)
                                .executeUpdate());
        receiver.answers(200);
        flip(Facts.ID, true);
        assertThat(drain()).isTrue();

        assertThat(all())
                .filteredOn(delivery -> delivery.endpointId().equals(damaged))
                .singleElement()
                .satisfies(d -> assertThat(d.last().error()).isEqualTo(FailureKind.UNREADABLE));
        assertThat(receiver.count()).isEqualTo(1);
    }

    /// Goes on to the next attempt, using the session often enough that it does not end.
    private void keepSessionAlive() {
        for (int hours = 0; hours < 27; hours += 9) {
            store.clock().advance(Duration.ofHours(9));
            store.storeOf(ada).change(transaction -> {});
        }
        ada = renewed();
    }

    private UserSession renewed() {
        ada.close();
        return store.logIn("ada");
    }

    private List<String> heardTypes(int count) throws InterruptedException {
        String[] heard = new String[count];
        for (int i = 0; i < count; i++) {
            String body = receiver.heard().getBody().utf8();
            String id = body.contains(OTHER.toString()) ? OTHER.toString() : Facts.ID.toString();
            String type = body.substring(body.indexOf("certificate."), body.indexOf("\",\"time"));
            heard[i] = id + " " + type;
        }
        return List.of(heard);
    }

    private void flip(UUID certificate, boolean active) {
        UserStore files = store.storeOf(ada);
        Outbox outbox = new Outbox(files, store.certkeep().clock(), store.certkeep().random());
        files.change(transaction -> Facts.flip(outbox, transaction, certificate, active));
    }

    private boolean drain() {
        return ada.dispatcher().drain(LONG);
    }

    private DeliverySummary only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<DeliverySummary> all() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 100)).items();
    }

    private static final class Slow implements AutoCloseable {
        private final Receiver receiver = new Receiver();

        Slow() throws Exception {
            receiver.beforeEach(null);
        }

        @Override
        public void close() {
            receiver.afterEach(null);
        }
    }
}
