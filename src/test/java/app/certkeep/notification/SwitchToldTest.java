package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.SampleFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What a list says beside a switch.
class SwitchToldTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;
    private UUID certificate;

    @BeforeEach
    void keepOne() {
        store.clock().stand();
        ada = store.signUp("ada");
        certificate =
                ada.certificates().importFiles(List.of(SampleFiles.LEAF)).importedIds().getFirst();
    }

    @Test
    void where_nobody_is_told_there_is_nothing_to_say() {
        ada.certificates().setActive(List.of(certificate), true);

        assertThat(ada.deliveries().told(List.of(certificate))).isEmpty();
        assertThat(ada.deliveries().told(List.of())).isEmpty();
    }

    @Test
    void it_waits_until_the_last_endpoint_has_heard_and_is_delivered_then() {
        receiver.answers(200);
        receiver.registerFor(ada, "/a");
        receiver.registerFor(ada, "/b");
        ada.certificates().setActive(List.of(certificate), true);
        assertThat(told().state()).isEqualTo(DeliveryState.PENDING);

        receiver.answers(200);
        ada.dispatcher().drain(LONG);

        assertThat(told().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(told().failed()).isEmpty();
    }

    @Test
    void what_was_given_up_is_named_until_a_later_switch_is_told() {
        receiver.answers(410, 200);
        UUID endpoint = receiver.registerFor(ada, "/a");
        ada.certificates().setActive(List.of(certificate), true);
        ada.dispatcher().drain(LONG);
        ada.endpoints().setEnabled(endpoint, true);

        assertThat(told().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(told().failed()).hasSize(1);

        ada.certificates().setActive(List.of(certificate), false);
        ada.dispatcher().drain(LONG);
        assertThat(told().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void an_endpoint_that_is_switched_off_is_not_waited_for() {
        UUID endpoint = receiver.registerFor(ada, "/a");
        ada.certificates().setActive(List.of(certificate), true);
        ada.endpoints().setEnabled(endpoint, false);

        assertThat(ada.deliveries().told(List.of(certificate))).isEmpty();
    }

    @Test
    void nobody_learns_of_the_switches_of_others() {
        receiver.registerFor(ada, "/a");
        ada.certificates().setActive(List.of(certificate), true);

        assertThat(store.signUp("bob").deliveries().told(List.of(certificate))).isEmpty();
    }

    private SwitchTold told() {
        return ada.deliveries().told(List.of(certificate)).get(certificate);
    }
}
