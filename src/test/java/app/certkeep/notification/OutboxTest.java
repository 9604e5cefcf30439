package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.UserStore;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.persistence.PageRequest;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class OutboxTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void the_body_holds_what_changed_and_public_facts() throws IOException {
        receiver.registerFor(ada, "/hook");
        record(true);

        DeliverySummary summary = all().getFirst();
        String body = ada.deliveries().details(summary.id()).body();
        Map<String, Object> event = JSON.std.mapFrom(body);
        assertThat(event).containsOnlyKeys("type", "timestamp", "data");
        assertThat(event.get("type")).isEqualTo("certificate.activated");
        assertThat(Instant.parse((String) event.get("timestamp"))).isEqualTo(summary.createdAt());
        assertThat(event.get("data"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(
                        "id",
                        "name",
                        "subject",
                        "issuer",
                        "serial",
                        "sha256",
                        "notBefore",
                        "notAfter",
                        "subjectAltNames",
                        "active")
                .containsEntry("id", Facts.ID.toString())
                .containsEntry("subject", "CN=shop.example.com,O=Ünïcode")
                .containsEntry("notBefore", "2026-01-01T00:00:00Z")
                .containsEntry(
                        "subjectAltNames", List.of("DNS:shop.example.com", "DNS:www.example.com"))
                .containsEntry("active", true);
    }

    @Test
    void every_enabled_endpoint_gets_a_row_and_no_other() {
        receiver.registerFor(ada, "/a");
        UUID off = receiver.registerFor(ada, "/b");
        ada.endpoints().setEnabled(off, false);
        receiver.registerFor(store.signUp("ben"), "/c");
        record(false);

        assertThat(all())
                .singleElement()
                .satisfies(
                        delivery -> {
                            assertThat(delivery.endpointName()).isEqualTo("At /a");
                            assertThat(delivery.event())
                                    .isEqualTo(EventType.CERTIFICATE_DEACTIVATED);
                            assertThat(delivery.certificateName()).isEqualTo("Shop");
                            assertThat(delivery.certificateId()).isEqualTo(Facts.ID);
                            assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
                        });
    }

    @Test
    void a_flip_that_is_undone_leaves_no_row() {
        receiver.registerFor(ada, "/a");
        UserStore files = store.storeOf(ada);
        Outbox outbox = new Outbox(files, store.certkeep().clock(), store.certkeep().random());

        assertThatThrownBy(
                        () ->
                                files.change(
                                        transaction -> {
                                            Facts.flip(outbox, transaction, Facts.ID, true);
                                            throw new IllegalStateException("something failed");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void moving_a_real_certificates_switch_sends_it() throws InterruptedException {
        receiver.registerFor(ada, "/a");
        receiver.answers(200, 200);
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        UUID id =
                ada.certificates()
                        .page(CertificateQuery.all(), new PageRequest(1, 1))
                        .items()
                        .getFirst()
                        .id();

        ada.certificates().setActive(List.of(id), true);
        assertThat(receiver.heard().getBody().utf8())
                .startsWith("{\"type\":\"certificate.activated\"")
                .contains(id.toString(), "\"active\":true");
        ada.certificates().setActive(List.of(id), false);
        assertThat(receiver.heard().getBody().utf8())
                .startsWith("{\"type\":\"certificate.deactivated\"")
                .contains("\"active\":false");
    }

    private void record(boolean active) {
        UserStore files = store.storeOf(ada);
        Outbox outbox = new Outbox(files, store.certkeep().clock(), store.certkeep().random());
        files.change(transaction -> Facts.flip(outbox, transaction, Facts.ID, active));
    }

    private List<DeliverySummary> all() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 100)).items();
    }
}
