package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.UserStore;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.notification.FaultyReceiver.Fault;
import app.certkeep.notification.FaultyReceiver.Heard;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Receivers with every fault at once, each message followed to its end.
@Tag("h2")
class FaultyReceiversTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MOST_ROUNDS = 25;
    private static final List<UUID> CERTIFICATES =
            List.of(Facts.ID, UUID.fromString("b0a8dc0a-5f0b-4d7c-a2b1-6a2a4f2b6d10"));
    private static final SendingLimits HASTY =
            new SendingLimits(Duration.ofMillis(400), Duration.ofMillis(600), 64 * 1024, 16);
    private static final SendingLimits PATIENT =
            new SendingLimits(Duration.ofSeconds(50), Duration.ofSeconds(50), 64 * 1024, 16);
    private static final Map<Fault, FailureKind> DEAD_BY =
            Map.of(
                    Fault.HANGING, FailureKind.TIMEOUT,
                    Fault.RESETTING, FailureKind.OTHER,
                    Fault.ERRORS, FailureKind.SERVER_ERROR,
                    Fault.REDIRECTING, FailureKind.REDIRECT,
                    Fault.FOREIGN_CERTIFICATE, FailureKind.TLS_UNTRUSTED,
                    Fault.CLOSED, FailureKind.REFUSED);

    @RegisterExtension final FreshStore store = new FreshStore();
    private final Map<Fault, FaultyReceiver> receivers = new EnumMap<>(Fault.class);
    private UserSession ada;

    /// Whose receiver hangs: he alone gives up soon, so that with all others it is their fault that
    /// counts, and not how slow this machine is.
    private UserSession ben;

    @BeforeEach
    void open() throws IOException {
        ada = store.signUp("ada");
        ben = store.signUp("ben");
        for (Fault fault : Fault.values()) {
            FaultyReceiver receiver = new FaultyReceiver(fault);
            receivers.put(fault, receiver);
            EndpointForm form = new EndpointForm(fault.name(), receiver.url(), true);
            (fault == Fault.HANGING ? ben : ada).endpoints().add(form).close();
        }
    }

    @AfterEach
    void close() throws IOException {
        for (FaultyReceiver receiver : receivers.values()) {
            receiver.close();
        }
    }

    @Test
    void each_delivery_ends_delivered_or_dead_none_twice_under_two_ids_and_none_lost() {
        flip(ada);
        flip(ben);

        for (int round = 0; round < MOST_ROUNDS && pending(ada) + pending(ben) > 0; round++) {
            sendWhatIsDue(ada, PATIENT);
            sendWhatIsDue(ben, HASTY);
            passADay();
        }

        assertThat(all()).hasSize(CERTIFICATES.size() * Fault.values().length);
        assertThat(all()).allSatisfy(this::assertEndedAsItShould);
        receivers.values().forEach(this::assertNeitherDoubledNorLost);
    }

    private void flip(UserSession session) {
        UserStore rows = store.storeOf(session);
        Outbox outbox = new Outbox(rows, store.certkeep().clock(), store.certkeep().random());
        rows.change(tx -> CERTIFICATES.forEach(id -> Facts.flip(outbox, tx, id, true)));
    }

    private void assertEndedAsItShould(DeliverySummary delivery) {
        FailureKind dead = DEAD_BY.get(Fault.valueOf(delivery.endpointName()));
        assertThat(delivery.state())
                .as(delivery.endpointName())
                .isEqualTo(dead == null ? DeliveryState.DELIVERED : DeliveryState.DEAD);
        assertThat(delivery.last().error()).as(delivery.endpointName()).isEqualTo(dead);
        DeliveryDetails details = details(delivery);
        assertThat(details.attempts()).hasSize(delivery.attempts());
        if (dead != null) {
            assertThat(details.attempts()).hasSize(10);
        }
    }

    private void assertNeitherDoubledNorLost(FaultyReceiver receiver) {
        List<DeliverySummary> theirs =
                all().stream().filter(d -> d.endpointName().equals(receiver.fault.name())).toList();
        List<Heard> different = receiver.heard.stream().distinct().toList();
        assertThat(different).as("%s", receiver.fault).doesNotHaveDuplicates();
        assertThat(different.stream().map(Heard::messageId)).doesNotHaveDuplicates();
        assertThat(different.stream().map(Heard::body)).doesNotHaveDuplicates();
        List<String> ids = different.stream().map(Heard::messageId).toList();
        for (DeliverySummary delivery : theirs) {
            if (delivery.state() == DeliveryState.DELIVERED) {
                assertThat(ids).contains(details(delivery).messageId());
            }
        }
    }

    private DeliveryDetails details(DeliverySummary delivery) {
        UserSession owner = delivery.endpointName().equals(Fault.HANGING.name()) ? ben : ada;
        return owner.deliveries().details(delivery.id());
    }

    private void sendWhatIsDue(UserSession session, SendingLimits limits) {
        try (Dispatcher dispatcher =
                new Dispatcher(
                        store.storeOf(session),
                        store.certkeep().clock(),
                        store.certkeep().random(),
                        limits)) {
            assertThat(dispatcher.drain(LONG)).isTrue();
        }
    }

    /// More than the longest wait between two attempts, using the session so that it does not end.
    private void passADay() {
        for (int hours = 0; hours < 27; hours += 9) {
            store.clock().advance(Duration.ofHours(9));
            store.storeOf(ada).change(transaction -> {});
            store.storeOf(ben).change(transaction -> {});
        }
        ada.close();
        ada = store.logIn("ada");
        ben.close();
        ben = store.logIn("ben");
    }

    private static long pending(UserSession session) {
        DeliveryQuery pending = new DeliveryQuery(DeliveryState.PENDING, null);
        return session.deliveries().page(pending, new PageRequest(1, 1)).total();
    }

    private List<DeliverySummary> all() {
        return Stream.of(ada, ben)
                .flatMap(
                        each ->
                                each
                                        .deliveries()
                                        .page(DeliveryQuery.ALL, new PageRequest(1, 100))
                                        .items()
                                        .stream())
                .toList();
    }
}
