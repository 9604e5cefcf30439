package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The time in which a moved switch can be moved back before anybody hears of it.
class UndoTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;
    private UUID certificate;

    @BeforeEach
    void keepOne() {
        store.clock().stand();
        ada = store.signUp("ada");
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        certificate =
                ada.certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 1))
                        .items()
                        .getFirst()
                        .id();
        receiver.registerFor(ada, "/hook");
        ada.allowUndo();
    }

    @Test
    void a_switch_that_is_moved_back_in_time_was_never_heard_of() {
        move(true);
        assertThat(ada.dispatcher().drain(LONG)).isTrue();
        assertThat(all()).hasSize(1);
        store.clock().advance(Duration.ofSeconds(4));

        move(false);
        store.clock().advance(Duration.ofSeconds(10));
        assertThat(ada.dispatcher().drain(LONG)).isTrue();

        assertThat(all()).isEmpty();
        assertThat(receiver.count()).isZero();
    }

    @Test
    void after_five_seconds_it_is_told_and_moving_back_is_told_too() {
        receiver.answers(200, 200);
        move(true);
        store.clock().advance(Duration.ofSeconds(4));
        ada.dispatcher().drain(LONG);
        assertThat(receiver.count()).isZero();
        store.clock().advance(Duration.ofSeconds(2));
        ada.dispatcher().drain(LONG);
        assertThat(receiver.count()).isOne();

        move(false);
        store.clock().advance(Duration.ofSeconds(6));
        ada.dispatcher().drain(LONG);

        assertThat(all())
                .extracting(DeliverySummary::event)
                .containsExactly(
                        EventType.CERTIFICATE_DEACTIVATED, EventType.CERTIFICATE_ACTIVATED);
        assertThat(all()).allMatch(each -> each.state() == DeliveryState.DELIVERED);
    }

    @Test
    void what_failed_and_waits_for_its_next_attempt_is_not_taken_back() {
        receiver.answers(500);
        move(true);
        store.clock().advance(Duration.ofSeconds(6));
        ada.dispatcher().drain(LONG);

        move(false);

        assertThat(all()).hasSize(2);
    }

    @Test
    void what_a_computer_whose_clock_is_ahead_is_sending_is_not_taken_back() {
        move(true);
        var rows = store.storeOf(ada);
        var queue =
                new DeliveryQueue(
                        rows,
                        new RetrySchedule(store.certkeep().random()),
                        store.certkeep().clock(),
                        store.certkeep().random());
        assertThat(queue.claim(store.clock().instant().plusSeconds(6), Set.of(), 1)).hasSize(1);

        move(false);

        assertThat(all()).hasSize(2);
    }

    @Test
    void on_off_on_is_told_once() {
        receiver.answers(200);
        move(true);
        move(false);
        move(true);
        store.clock().advance(Duration.ofSeconds(6));
        ada.dispatcher().drain(LONG);

        assertThat(all())
                .extracting(DeliverySummary::event)
                .containsExactly(EventType.CERTIFICATE_ACTIVATED);
        assertThat(receiver.count()).isOne();
    }

    @Test
    void a_session_without_a_window_sends_at_once() {
        UserSession script = store.logIn("ada");
        receiver.answers(200);

        script.certificates().setActive(List.of(certificate), true);
        script.dispatcher().drain(LONG);

        assertThat(receiver.count()).isOne();
    }

    private void move(boolean on) {
        ada.certificates().setActive(List.of(certificate), on);
    }

    private List<DeliverySummary> all() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 100)).items();
    }
}
