package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.UserStore;
import app.certkeep.app.FreshStore;
import app.certkeep.crypto.RandomSource;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

class CertificateChangesTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private final List<CertificateFacts> told = new ArrayList<>();
    private int commits;
    private UserStore ada;
    private CertificateService certificates;

    @BeforeEach
    void importThree() {
        ada = store.storeOf(store.signUp("ada"));
        certificates = service(this::tell);
        certificates.importFiles(List.of(SampleFiles.THREE_UNRELATED));
    }

    @Test
    void a_moved_switch_is_told_with_its_new_state_and_what_others_may_know() {
        UUID id = ids().getFirst();

        assertThat(certificates.setActive(List.of(id), true)).containsExactly(id);

        assertThat(certificates.inspection().of(id).summary().active()).isTrue();
        assertThat(told)
                .singleElement()
                .satisfies(
                        facts -> {
                            assertThat(facts.id()).isEqualTo(id);
                            assertThat(facts.active()).isTrue();
                            assertThat(facts.subjectAltNames()).isNotEmpty();
                        });
        assertThat(commits).isEqualTo(1);
    }

    @Test
    void only_switches_that_really_move_are_told() {
        List<UUID> ids = ids();
        certificates.setActive(List.of(ids.get(1)), true);
        told.clear();

        assertThat(certificates.setActive(ids, true)).containsExactly(ids.get(0), ids.get(2));
        assertThat(told).hasSize(2);
        assertThat(certificates.setActive(ids, true)).isEmpty();
        assertThat(commits).isEqualTo(2);
    }

    @Test
    void an_unknown_id_among_others_moves_none() {
        List<UUID> ids = new ArrayList<>(ids());
        ids.add(UUID.randomUUID());

        assertThatThrownBy(() -> certificates.setActive(ids, true))
                .isInstanceOf(NotFoundException.class);
        assertThat(certificates.counts().active()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void a_failure_of_the_outbox_moves_nothing_and_is_no_commit() {
        CertificateService failing =
                service(
                        (transaction, event, facts) -> {
                            throw new IllegalStateException("no room in the outbox");
                        });

        assertThatThrownBy(() -> failing.setActive(ids(), true))
                .hasMessage("no room in the outbox");
        assertThat(certificates.counts().active()).isZero();
        assertThat(commits).isZero();
    }

    @Test
    void what_the_outbox_writes_is_in_the_transaction_of_the_switch() {
        CertificateService renaming =
                service(
                        (transaction, event, facts) -> {
                            for (CertificateFacts one : facts.get()) {
                                rename(transaction, one.id());
                                if (one.name().startsWith("third")) {
                                    throw new IllegalStateException("after others were written");
                                }
                            }
                            return true;
                        });

        assertThatThrownBy(() -> renaming.setActive(ids(), true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(summaries()).extracting(CertificateSummary::name).doesNotContain("written");

        renaming.setActive(List.of(ids().getFirst()), true);
        assertThat(summaries()).extracting(CertificateSummary::name).contains("written");
    }

    @Test
    void a_new_name_is_shown_and_found() {
        UUID id = ids().getFirst();

        certificates.rename(id, "  The Shop  ");

        assertThat(certificates.inspection().of(id).summary().name()).isEqualTo("The Shop");
        CertificateQuery query = CertificateQuery.all().matching("the shop");
        assertThat(certificates.page(query, new PageRequest(1, 10)).total()).isEqualTo(1);
    }

    @Test
    void a_blank_or_too_long_name_is_refused() {
        UUID id = ids().getFirst();

        assertThatThrownBy(() -> certificates.rename(id, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> certificates.rename(id, "x".repeat(201)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void deleted_ones_come_back_when_they_are_imported_again() {
        certificates.delete(ids().subList(0, 2));

        assertThat(certificates.counts().all()).isEqualTo(1);
        ImportReport again = certificates.importFiles(List.of(SampleFiles.THREE_UNRELATED));
        assertThat(again.restored()).isEqualTo(2);
        assertThat(again.imported()).isZero();
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(certificates.counts().all()).isEqualTo(3);
    }

    @Test
    void an_unknown_id_among_others_deletes_none() {
        List<UUID> ids = new ArrayList<>(ids());
        ids.add(UUID.randomUUID());

        assertThatThrownBy(() -> certificates.delete(ids)).isInstanceOf(NotFoundException.class);
        assertThat(certificates.counts().all()).isEqualTo(3);
    }

    private void rename(Transaction transaction, UUID id) {
        CertificateRepository all = new CertificateRepository(transaction, ada.userId());
        all.require(id).rename("written", all.change(store.clock().instant()));
        transaction.session().flush();
    }

    private List<UUID> ids() {
        return summaries().stream().map(CertificateSummary::id).toList();
    }

    private List<CertificateSummary> summaries() {
        CertificateQuery query = CertificateQuery.all().sortedBy(CertificateSort.SUBJECT, true);
        return certificates.page(query, new PageRequest(1, 10)).items();
    }

    /// Keeps what is told of switches.
    private boolean tell(
            Transaction transaction,
            CertificateEvent event,
            Supplier<List<CertificateFacts>> facts) {
        boolean moved =
                event == CertificateEvent.ACTIVATED || event == CertificateEvent.DEACTIVATED;
        return moved && told.addAll(facts.get());
    }

    private CertificateService service(CertificateOutbox outbox) {
        RandomSource random = new RandomSource(new SecureRandom());
        return new CertificateService(ada, store.clock(), random, outbox, () -> commits++);
    }
}
