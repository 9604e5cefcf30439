package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What one session shows of what another did; each keeps its own index, as two processes do.
class CertificateIndexTest {
    private static final CertificateQuery BY_NAME =
            CertificateQuery.all().sortedBy(CertificateSort.NAME, true);

    @RegisterExtension final FreshStore store = new FreshStore();
    private CertificateService here;
    private CertificateService there;

    @BeforeEach
    void twoSessionsThatHaveLooked() {
        here = store.signUp("ada").certificates();
        there = store.logIn("ada").certificates();
        here.importText(SampleFiles.many(0, 30));
        assertThat(names(here, BY_NAME)).hasSize(30);
        assertThat(names(there, BY_NAME)).hasSize(30);
    }

    @Test
    void an_import_elsewhere_is_shown_in_its_place() {
        there.importFiles(List.of(SampleFiles.LEAF));

        assertThat(names(here, BY_NAME))
                .hasSize(31)
                .isSorted()
                .first()
                .isEqualTo("leaf.example.com");
        assertThat(here.counts()).isEqualTo(there.counts());
        assertThat(here.counts().all()).isEqualTo(31);
    }

    @Test
    void a_key_that_is_paired_elsewhere_counts() {
        there.importFiles(List.of(SampleFiles.LEAF));
        assertThat(here.counts().noKey()).isEqualTo(31);

        there.importFiles(List.of(SampleFiles.LEAF_KEY));

        assertThat(here.counts().noKey()).isLessThan(31).isEqualTo(there.counts().noKey());
    }

    @Test
    void a_new_name_moves_a_row_in_the_order_and_is_found_instead_of_the_old() {
        UUID id = ids(here, BY_NAME).getLast();
        String old = names(here, BY_NAME).getLast();

        there.rename(id, "A shop");

        assertThat(names(here, BY_NAME)).hasSize(30).startsWith("A shop");
        assertThat(names(here, CertificateQuery.all().matching("a SHOP")))
                .containsExactly("A shop");
        assertThat(names(here, BY_NAME)).doesNotContain(old);
    }

    @Test
    void a_moved_switch_changes_filters_and_counts() {
        List<UUID> some = ids(here, BY_NAME).subList(3, 8);

        there.setActive(some, true);

        CertificateQuery active = BY_NAME.only(CertificateFilter.ACTIVE);
        assertThat(ids(here, active)).isEqualTo(some);
        assertThat(here.counts().active()).isEqualTo(5);
        there.setActive(some.subList(0, 2), false);
        assertThat(ids(here, active)).isEqualTo(some.subList(2, 5));
    }

    @Test
    void what_is_deleted_here_or_elsewhere_is_shown_no_more() {
        List<UUID> ids = ids(here, BY_NAME);

        there.delete(ids.subList(0, 2));
        assertThat(ids(here, BY_NAME)).isEqualTo(ids.subList(2, 30));
        assertThat(ids(there, BY_NAME)).isEqualTo(ids.subList(2, 30));

        here.delete(ids.subList(2, 4));
        there.rename(ids.get(4), "renamed after a deletion");
        there.delete(List.of(ids.get(5)));
        assertThat(here.counts().all()).isEqualTo(25);
        assertThat(ids(here, BY_NAME)).doesNotContainAnyElementsOf(ids.subList(0, 4)).hasSize(25);
        assertThat(ids(there, BY_NAME)).isEqualTo(ids(here, BY_NAME));
    }

    @Test
    void what_is_deleted_and_imported_again_is_there_once() {
        there.delete(ids(here, BY_NAME));
        there.importText(SampleFiles.many(0, 30));

        assertThat(names(here, BY_NAME)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void what_is_restored_elsewhere_is_shown_again_in_its_place() {
        List<UUID> ids = ids(here, BY_NAME);
        there.delete(ids.subList(3, 9));
        assertThat(here.counts().all()).isEqualTo(24);

        there.trash().restore(ids.subList(3, 8));

        assertThat(ids(here, BY_NAME))
                .hasSize(29)
                .startsWith(ids.subList(0, 8).toArray(UUID[]::new));
        assertThat(ids(there, BY_NAME)).isEqualTo(ids(here, BY_NAME));
    }

    @Test
    void what_was_trashed_and_purged_before_anybody_looked_is_gone_everywhere() {
        List<UUID> ids = ids(here, BY_NAME);
        there.delete(ids.subList(0, 2));
        there.trash().purge(ids.subList(0, 1));
        there.setActive(ids.subList(2, 3), true);
        CertificateService fresh = store.logIn("ada").certificates();

        for (CertificateService each : List.of(here, there, fresh)) {
            assertThat(ids(each, BY_NAME)).isEqualTo(ids.subList(2, 30));
            assertThat(each.counts().all()).isEqualTo(28);
        }
    }

    @Test
    void work_that_fails_leaves_nothing_in_it() {
        List<UUID> unknown = new ArrayList<>(ids(here, BY_NAME).subList(0, 1));
        unknown.add(UUID.randomUUID());

        assertThatThrownBy(() -> here.delete(unknown)).isNotNull();
        assertThatThrownBy(() -> here.setActive(unknown, true)).isNotNull();

        assertThat(here.counts().active()).isZero();
        assertThat(here.counts().all()).isEqualTo(30);
        assertThat(ids(here, BY_NAME)).hasSize(30);
    }

    @Test
    void another_users_certificates_never_enter_it() {
        CertificateService others = store.signUp("ben").certificates();
        others.importText(SampleFiles.many(100, 103));

        assertThat(names(others, BY_NAME)).hasSize(3);
        there.importFiles(List.of(SampleFiles.LEAF));
        others.setActive(ids(others, BY_NAME), true);

        assertThat(here.counts().all()).isEqualTo(31);
        assertThat(here.counts().active()).isZero();
        assertThat(others.counts().all()).isEqualTo(3);
        assertThat(names(others, CertificateQuery.all().matching("leaf.example"))).isEmpty();
    }

    @Test
    void each_order_is_the_same_in_a_session_that_followed_and_in_a_new_one() {
        List<UUID> ids = ids(here, BY_NAME);
        for (CertificateSort sort : CertificateSort.values()) {
            ids(here, CertificateQuery.all().sortedBy(sort, true));
            ids(here, CertificateQuery.all().sortedBy(sort, false));
        }
        there.importFiles(List.of(SampleFiles.THREE_UNRELATED));
        there.setActive(ids.subList(5, 9), true);
        there.rename(ids.get(20), "Ähnlich");
        there.delete(ids.subList(10, 13));
        CertificateService fresh = store.logIn("ada").certificates();

        for (CertificateSort sort : CertificateSort.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                CertificateQuery query = CertificateQuery.all().sortedBy(sort, ascending);
                assertThat(ids(here, query))
                        .as("%s %s", sort, ascending)
                        .hasSize(30)
                        .isEqualTo(ids(fresh, query));
            }
        }
    }

    @Test
    void sessions_that_change_and_look_at_the_same_time_end_with_the_same() throws Exception {
        List<UUID> ids = ids(here, BY_NAME);
        UserSession third = store.logIn("ada");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                UUID id = ids.get(i);
                CertificateService changing = i % 2 == 0 ? here : there;
                work.add(threads.submit(() -> changing.setActive(List.of(id), true)));
                work.add(threads.submit(() -> third.certificates().counts()));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        for (CertificateService each : List.of(here, there, third.certificates())) {
            assertThat(each.counts().active()).isEqualTo(30);
        }
    }

    private static List<UUID> ids(CertificateService certificates, CertificateQuery query) {
        return find(certificates, query).stream().map(CertificateSummary::id).toList();
    }

    private static List<String> names(CertificateService certificates, CertificateQuery query) {
        return find(certificates, query).stream().map(CertificateSummary::name).toList();
    }

    private static List<CertificateSummary> find(
            CertificateService certificates, CertificateQuery query) {
        return certificates.page(query, new PageRequest(1, 100)).items();
    }
}
