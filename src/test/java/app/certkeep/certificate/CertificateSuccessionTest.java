package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliverySummary;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EventType;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class CertificateSuccessionTest {
    private static final PageRequest FIRST = new PageRequest(1, 100);

    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private CertificateService certificates;
    private CertificateSuccession succession;
    private UUID old;
    private UUID fresh;

    @BeforeEach
    void fill() {
        ada = store.signUp("ada");
        certificates = ada.certificates();
        succession = certificates.succession();
        old = add("CN=shop", 2030);
        fresh = add("CN=shop", 2031);
    }

    @Test
    void the_new_one_gets_name_tags_notes_and_switch_and_the_old_one_is_off() {
        certificates.rename(old, "Shop");
        certificates.tags().add(List.of(old), List.of("web"));
        certificates.tags().add(List.of(fresh), List.of("2031"));
        note(old, "Renewed by Bob");
        note(fresh, "Longer key");
        certificates.setActive(List.of(old), true);

        succession.replace(old, fresh);

        CertificateSummary now = summary(fresh);
        assertThat(now.name()).isEqualTo("Shop");
        assertThat(now.tags()).containsExactly("2031", "web");
        assertThat(now.active()).isTrue();
        assertThat(note(fresh)).isEqualTo("Longer key\n\nRenewed by Bob");
        CertificateSummary before = summary(old);
        assertThat(before.active()).isFalse();
        assertThat(before.tags()).containsExactly("web");
        assertThat(note(old)).isEqualTo("Renewed by Bob");
    }

    @Test
    void endpoints_are_told_of_each_switch_that_moved_and_of_no_other() {
        ada.endpoints().add(new EndpointForm("hook", "https://receiver.invalid/x", false)).close();
        succession.replace(old, fresh);
        assertThat(deliveries()).as("both were off").isEmpty();
        UUID third = add("CN=shop", 2032);
        certificates.setActive(List.of(fresh), true);

        succession.replace(fresh, third);

        assertThat(deliveries())
                .extracting(DeliverySummary::certificateId)
                .containsExactlyInAnyOrder(fresh, third, fresh);
        assertThat(summary(third).active()).isTrue();
    }

    @Test
    void who_replaced_whom_is_told_of_both_also_after_a_restart_and_in_the_trash() {
        succession.replace(old, fresh);
        UUID third = add("CN=shop", 2032);
        succession.replace(fresh, third);
        certificates.delete(List.of(old));
        store.reopen();
        CertificateService again = store.logIn("ada").certificates();

        Lineage lineage = again.inspection().of(fresh).lineage();
        assertThat(lineage.replacedBy().orElseThrow().id()).isEqualTo(third);
        assertThat(lineage.replaced())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(old);
                            assertThat(one.trashed()).isTrue();
                        });
        again.trash().restore(List.of(old));
        assertThat(again.inspection().of(old).lineage().replacedBy()).isPresent();
        again.delete(List.of(fresh));
        again.trash().purge(List.of(fresh));
        assertThat(again.inspection().of(old).lineage().replacedBy()).isEmpty();
    }

    @Test
    void nothing_is_replaced_twice_by_itself_or_in_a_circle() {
        UUID third = add("CN=shop", 2032);
        succession.replace(old, fresh);
        succession.replace(fresh, third);

        assertThatThrownBy(() -> succession.replace(old, third))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> succession.replace(third, old))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> succession.replace(third, third))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_cannot_be_handed_on_changes_nothing() {
        certificates.setActive(List.of(old), true);
        for (int i = 0; i < 15; i++) {
            certificates.tags().add(List.of(old), List.of("old " + i));
            certificates.tags().add(List.of(fresh), List.of("new " + i));
        }

        assertThatThrownBy(() -> succession.replace(old, fresh))
                .isInstanceOf(InvalidInputException.class);
        assertThat(summary(old).active()).isTrue();
        assertThat(certificates.inspection().of(old).lineage().replacedBy()).isEmpty();
    }

    @Test
    void what_came_in_is_offered_for_the_one_that_ends_last_before_it() {
        UUID other = add("CN=other", 2030);
        UUID third = add("CN=shop", 2032);
        UUID fourth = add("CN=shop", 2029);

        assertThat(offered(List.of(third))).singleElement().isEqualTo(List.of(fresh, third));
        assertThat(offered(List.of(other))).isEmpty();
        assertThat(offered(List.of(fourth))).isEmpty();
        succession.replace(fresh, third);
        assertThat(offered(List.of(third))).isEmpty();
    }

    @Test
    void alternative_names_count_in_any_order_and_before_the_subject() {
        CertificateService own = store.signUp("ben").certificates();
        own.importFiles(List.of(SampleFiles.LEAF));
        byte[] later = SampleFiles.many(0, 1);
        UUID other = own.importText(later).importedIds().getFirst();

        assertThat(own.succession().offers(report(List.of(other)))).isEmpty();
    }

    @Test
    void both_have_a_record_of_it() {
        certificates.setActive(List.of(old), true);
        succession.replace(old, fresh);

        assertThat(actions(fresh)).contains("CERTIFICATE_REPLACE", "CERTIFICATE_ACTIVATE");
        assertThat(actions(old)).contains("CERTIFICATE_REPLACE", "CERTIFICATE_DEACTIVATE");
    }

    private List<String> actions(UUID id) {
        return ada
                .activity()
                .page(ActivityQuery.all().within(new ActivityQuery.Range(null, null, id)), FIRST)
                .page()
                .items()
                .stream()
                .map(record -> record.action().name())
                .toList();
    }

    private List<List<UUID>> offered(List<UUID> imported) {
        return succession.offers(report(imported)).stream()
                .map(one -> List.of(one.old().id(), one.fresh().id()))
                .toList();
    }

    private static ImportReport report(List<UUID> imported) {
        return new ImportReport(imported.size(), 0, 0, 0, 0, List.of(), imported);
    }

    private List<DeliverySummary> deliveries() {
        return ada.deliveries().page(DeliveryQuery.ALL, FIRST).items().stream()
                .filter(one -> one.event() != EventType.CERTIFICATE_CREATED)
                .toList();
    }

    private CertificateSummary summary(UUID id) {
        return certificates.inspection().of(id).summary();
    }

    private UUID add(String name, int year) {
        byte[] der =
                MadeCertificate.lasting(
                        name,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse(year + "-01-01T00:00:00Z"));
        return certificates.importText(der).importedIds().getFirst();
    }

    private void note(UUID id, String text) {
        try (SecretBytes bytes = new SecretBytes(text.getBytes(StandardCharsets.UTF_8))) {
            certificates.notes().write(id, 0, bytes);
        }
    }

    private String note(UUID id) {
        try (CertificateNote note = certificates.notes().of(id)) {
            return new String(note.text().bytes(), StandardCharsets.UTF_8);
        }
    }
}
