package app.certkeep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class EventsTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @RegisterExtension final Receiver receiver = new Receiver();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void what_happens_to_a_certificate_arrives_in_its_order_and_by_its_schema() throws Exception {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().choose(endpoint, EventType.choices());
        receiver.answers(200, 200, 200, 200, 200, 200, 200, 200);

        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        UUID id = onlyCertificate();
        ada.certificates().setActive(List.of(id), true);
        ada.certificates().delete(List.of(id));
        ada.certificates().trash().restore(List.of(id));
        ada.certificates().setActive(List.of(id), false);
        ada.certificates().delete(List.of(id));
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        ada.deliveries().sendTest(endpoint);
        assertThat(ada.dispatcher().drain(Duration.ofSeconds(20))).isTrue();

        List<String> heard = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = receiver.heard().getBody().utf8();
            EventType type = EventType.of(body.split("\"", 5)[3]);
            SchemaCheck.conforms(type, body);
            heard.add(type.text());
            if (type != EventType.ENDPOINT_TEST) {
                assertThat(body).contains(id.toString());
            }
        }
        assertThat(heard)
                .filteredOn(type -> type.startsWith("certificate."))
                .containsExactly(
                        "certificate.created",
                        "certificate.activated",
                        "certificate.deleted",
                        "certificate.restored",
                        "certificate.deactivated",
                        "certificate.deleted",
                        "certificate.restored");
        assertThat(heard).contains("endpoint.test");
    }

    @Test
    void a_certificate_that_was_replaced_is_told_last_with_the_one_in_its_place() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().choose(endpoint, EventType.choices());
        ada.dispatcher().close();
        ada.certificates().importFiles(List.of(SampleFiles.THREE_UNRELATED));
        List<CertificateSummary> some =
                ada.certificates().page(CertificateQuery.all(), new PageRequest(1, 3)).items();
        UUID old = some.getFirst().id();
        UUID fresh = some.getLast().id();
        ada.certificates().setActive(List.of(old), true);

        ada.certificates().succession().replace(old, fresh);

        String body =
                bodies().stream()
                        .filter(one -> one.contains("certificate.replaced"))
                        .findFirst()
                        .orElseThrow();
        SchemaCheck.conforms(EventType.CERTIFICATE_REPLACED, body);
        assertThat(body).contains("\"id\":\"" + old, "\"replacedBy\":{\"id\":\"" + fresh);
        assertThat(all())
                .filteredOn(one -> old.equals(one.certificateId()))
                .extracting(DeliverySummary::event)
                .startsWith(EventType.CERTIFICATE_REPLACED, EventType.CERTIFICATE_DEACTIVATED);
    }

    @Test
    void a_body_tells_where_the_switch_is_after_the_event() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().choose(endpoint, EventType.choices());
        ada.endpoints().setEnabled(endpoint, true);
        ada.dispatcher().close();
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        UUID id = onlyCertificate();
        ada.certificates().setActive(List.of(id), true);
        ada.certificates().delete(List.of(id));

        assertThat(bodies().reversed())
                .satisfiesExactly(
                        created -> assertThat(created).contains("\"active\":false"),
                        activated -> assertThat(activated).contains("\"active\":true"),
                        deleted -> assertThat(deleted).contains("\"active\":true"));
    }

    @Test
    void an_endpoint_hears_of_switches_alone_until_it_chooses() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.dispatcher().close();
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        ada.certificates().delete(List.of(onlyCertificate()));
        assertThat(all()).isEmpty();

        ada.endpoints().choose(endpoint, Set.of(EventType.CERTIFICATE_RESTORED));
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        ada.certificates().setActive(List.of(onlyCertificate()), true);

        assertThat(all())
                .extracting(DeliverySummary::event)
                .containsExactly(EventType.CERTIFICATE_RESTORED);
        assertThat(ada.endpoints().list().getFirst().events())
                .containsExactly(EventType.CERTIFICATE_RESTORED);
    }

    @Test
    void what_fails_to_be_deleted_tells_nobody() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().choose(endpoint, EventType.choices());
        ada.dispatcher().close();
        ada.certificates().importFiles(List.of(SampleFiles.LEAF));
        UUID id = onlyCertificate();

        assertThatThrownBy(() -> ada.certificates().delete(List.of(id, UUID.randomUUID())));

        assertThat(all())
                .extracting(DeliverySummary::event)
                .containsExactly(EventType.CERTIFICATE_CREATED);
    }

    @Test
    void many_certificates_are_told_one_by_one() {
        UUID endpoint = receiver.registerFor(ada, "/hook");
        ada.endpoints().choose(endpoint, Set.of(EventType.CERTIFICATE_CREATED));
        ada.dispatcher().close();

        ada.certificates().importFiles(List.of(SampleFiles.THREE_UNRELATED));

        assertThat(all())
                .hasSize(3)
                .extracting(DeliverySummary::certificateId)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_and_a_test_cannot_be_chosen() {
        UUID endpoint = receiver.registerFor(ada, "/hook");

        assertThatThrownBy(() -> ada.endpoints().choose(endpoint, Set.of()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ada.endpoints().choose(endpoint, Set.of(EventType.ENDPOINT_TEST)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> EventChoice.parse(List.of("certificate.eaten")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(EventChoice.parse(List.of("all"))).isEqualTo(EventType.choices());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_event_has_a_schema_that_names_it(EventType type) {
        Map<String, Object> schema = SchemaCheck.schemaOf(type);

        assertThat(schema).containsKeys("$schema", "title", "description", "properties");
        assertThat(schema.get("properties").toString()).contains("const=" + type.text());
    }

    private List<String> bodies() {
        return all().stream().map(d -> ada.deliveries().details(d.id()).body()).toList();
    }

    private List<DeliverySummary> all() {
        return ada.deliveries().page(DeliveryQuery.ALL, new PageRequest(1, 100)).items();
    }

    private UUID onlyCertificate() {
        return ada.certificates()
                .page(CertificateQuery.all(), new PageRequest(1, 1))
                .items()
                .getFirst()
                .id();
    }
}
