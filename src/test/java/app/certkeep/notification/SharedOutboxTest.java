package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SessionKind;
import app.certkeep.account.SignedIn;
import app.certkeep.account.UserStore;
import app.certkeep.app.Certkeep;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Several instances of one user on one store.
class SharedOutboxTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    @Tag("postgresql")
    void three_instances_send_each_message_once_and_each_certificates_in_order() throws Exception {
        receiver.registerFor(ada, "/a");
        receiver.registerFor(ada, "/b");
        List<UUID> certificates =
                List.of(Facts.ID, UUID.fromString("b0a8dc0a-5f0b-4d7c-a2b1-6a2a4f2b6d10"));
        for (int i = 0; i < 40; i++) {
            receiver.answers(200);
        }
        try (Certkeep second = another();
                Certkeep third = another();
                UserSession adaOnSecond = logIn(second);
                UserSession adaOnThird = logIn(third)) {
            List<UserSession> everywhere = List.of(ada, adaOnSecond, adaOnThird);
            for (int i = 0; i < 10; i++) {
                flip(everywhere.get(i % 3), certificates, i % 2 == 0);
                everywhere.forEach(session -> session.dispatcher().wake());
            }
            everywhere.forEach(session -> session.dispatcher().drain(LONG));
        }
        drainAll(40);

        assertThat(all()).hasSize(40);
        assertThat(all()).allMatch(d -> d.state() == DeliveryState.DELIVERED && d.attempts() == 1);
        assertThat(receiver.count()).isEqualTo(40);
        assertInOrder(40);
    }

    @Test
    void what_another_has_claimed_is_left_to_it_until_the_claim_runs_out() {
        receiver.registerFor(ada, "/hook");
        flip(ada, List.of(Facts.ID), true);
        DeliveryQueue crashed = queueOf(ada);
        assertThat(crashed.claim(store.clock().instant(), Set.of(), 4)).hasSize(1);

        assertThat(queueOf(ada).claim(store.clock().instant(), Set.of(), 4)).isEmpty();
        store.clock().advance(Duration.ofSeconds(90));
        assertThat(queueOf(ada).claim(store.clock().instant(), Set.of(), 4)).isEmpty();

        store.clock().advance(Duration.ofSeconds(31));
        receiver.answers(200);
        assertThat(ada.dispatcher().drain(LONG)).isTrue();
        assertThat(all().getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(receiver.count()).isEqualTo(1);
    }

    @Test
    void while_one_delivery_is_claimed_no_other_goes_to_the_same_endpoint() {
        receiver.registerFor(ada, "/hook");
        flip(ada, List.of(Facts.ID, UUID.fromString("b0a8dc0a-5f0b-4d7c-a2b1-6a2a4f2b6d10")), true);
        DeliveryQueue one = queueOf(ada);
        DeliveryQueue.Due due = one.claim(store.clock().instant(), Set.of(), 4).getFirst();

        assertThat(queueOf(ada).claim(store.clock().instant(), Set.of(), 4)).isEmpty();
        one.release(due);
        assertThat(queueOf(ada).claim(store.clock().instant(), Set.of(), 4)).containsExactly(due);
    }

    @Test
    @Tag("h2")
    void what_a_crashed_process_had_claimed_in_a_file_is_sent_at_once_after_its_start() {
        receiver.registerFor(ada, "/hook");
        flip(ada, List.of(Facts.ID), true);
        queueOf(ada).claim(store.clock().instant(), Set.of(), 4);
        store.reopen();
        ada = store.logIn("ada");

        receiver.answers(200);
        assertThat(ada.dispatcher().drain(LONG)).isTrue();
        assertThat(all().getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_delivery_that_was_resent_while_it_was_sent_is_free_again_afterwards() {
        receiver.registerFor(ada, "/hook");
        flip(ada, List.of(Facts.ID), true);
        DeliveryQueue queue = queueOf(ada);
        DeliveryQueue.Due due = queue.claim(store.clock().instant(), Set.of(), 4).getFirst();
        try (Message message = queue.open(due.deliveryId()).orElseThrow()) {
            ada.deliveries().resend(due.deliveryId());
            queue.record(
                    message,
                    new Attempt(
                            store.clock().instant(),
                            Duration.ZERO,
                            new Outcome.Delivered(200, "late"),
                            null));
        }
        receiver.answers(200);
        assertThat(ada.dispatcher().drain(LONG)).isTrue();
        assertThat(all().getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(receiver.count()).isEqualTo(1);
    }

    private void drainAll(int expected) {
        // An instance that found another at work did not wait for it.
        for (int i = 0; i < 50 && delivered() < expected; i++) {
            ada.dispatcher().drain(Duration.ofSeconds(1));
        }
    }

    private long delivered() {
        return all().stream().filter(d -> d.state() == DeliveryState.DELIVERED).count();
    }

    private void assertInOrder(int requests) throws InterruptedException {
        Map<String, List<String>> heard = new HashMap<>();
        Set<String> messages = new HashSet<>();
        for (int i = 0; i < requests; i++) {
            var request = receiver.heard();
            String body = request.getBody().utf8();
            messages.add(request.getHeaders().get("webhook-id"));
            String certificate = body.contains(Facts.ID.toString()) ? "first" : "second";
            heard.computeIfAbsent(request.getTarget() + certificate, _ -> new ArrayList<>())
                    .add(body.contains(".activated") ? "on" : "off");
        }
        assertThat(messages).hasSize(requests);
        assertThat(heard).hasSize(4);
        assertThat(heard.values())
                .allSatisfy(
                        switches -> {
                            for (int i = 0; i < switches.size(); i++) {
                                assertThat(switches.get(i)).isEqualTo(i % 2 == 0 ? "on" : "off");
                            }
                        });
    }

    private Certkeep another() {
        return Certkeep.open(store.config(), store.clock());
    }

    private static UserSession logIn(Certkeep certkeep) {
        try (Password password = FreshStore.password()) {
            SignedIn signedIn =
                    (SignedIn)
                            certkeep.accounts()
                                    .logIn("ada@example.com", password, SessionKind.window("test"));
            return certkeep.sessionOf(signedIn.identity());
        }
    }

    private DeliveryQueue queueOf(UserSession session) {
        return new DeliveryQueue(
                store.storeOf(session),
                new RetrySchedule(store.certkeep().random()),
                store.certkeep().clock(),
                store.certkeep().random());
    }

    private void flip(UserSession session, List<UUID> certificates, boolean active) {
        UserStore rows = store.storeOf(session);
        Outbox outbox = new Outbox(rows, store.certkeep().clock(), store.certkeep().random());
        rows.change(tx -> certificates.forEach(id -> Facts.flip(outbox, tx, id, active)));
    }

    private List<DeliverySummary> all() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 100)).items();
    }
}
