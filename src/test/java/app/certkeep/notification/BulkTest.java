package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Many switches in one action.
class BulkTest {
    /// More than the outbox asks the database about at a time.
    private static final int MANY = 520;

    private static final int FEW = 60;

    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;
    private List<UUID> certificates;

    @BeforeEach
    void keepMany() {
        store.clock().stand();
        ada = store.signUp("ada");
        ada.certificates().importText(SampleFiles.many(0, MANY));
        certificates =
                ada
                        .certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 1000))
                        .items()
                        .stream()
                        .map(CertificateSummary::id)
                        .toList();
        receiver.registerFor(ada, "/a");
    }

    @Test
    void many_moved_at_once_are_counted_down_and_told_once_each() throws InterruptedException {
        receiver.answersAlways(204);
        List<Long> left = new CopyOnWriteArrayList<>();
        ada.dispatcher().onChange(() -> left.add(ada.deliveries().countDue()));

        ada.certificates().setActive(certificates.subList(0, FEW), true);
        assertThat(ada.dispatcher().drain(Duration.ofMinutes(1))).isTrue();

        assertThat(ada.deliveries().countDue()).isZero();
        assertThat(left).contains((long) FEW, 1L);
        assertThat(receiver.count()).isEqualTo(FEW);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < FEW; i++) {
            ids.add(receiver.heard().getHeaders().get("webhook-id"));
        }
        assertThat(ids).hasSize(FEW);
    }

    @Test
    void many_moved_at_once_and_back_in_time_were_never_heard_of() {
        receiver.registerFor(ada, "/b");
        ada.allowUndo();

        ada.certificates().setActive(certificates, true);
        assertThat(total()).isEqualTo(2L * MANY);
        ada.certificates().setActive(certificates.subList(0, MANY - 1), false);

        assertThat(total()).isEqualTo(2);
        assertThat(ada.deliveries().countDue()).isZero();
    }

    @Test
    void the_later_of_two_moves_keeps_its_place_behind_the_earlier_one() {
        ada.dispatcher().close();
        for (boolean on : new boolean[] {true, false, true}) {
            ada.certificates().setActive(certificates, on);
        }

        List<DeliverySummary> newestFirst =
                ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 1000)).items();
        assertThat(total()).isEqualTo(3L * MANY);
        assertThat(newestFirst.subList(0, MANY))
                .allMatch(each -> each.event() == EventType.CERTIFICATE_ACTIVATED);
        assertThat(newestFirst.subList(MANY, 1000))
                .extracting(DeliverySummary::event)
                .contains(EventType.CERTIFICATE_DEACTIVATED);
    }

    private long total() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 1)).total();
    }
}
