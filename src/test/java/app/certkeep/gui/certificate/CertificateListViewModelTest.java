package app.certkeep.gui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateFilter;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.gui.certificate.CertificateListViewModel.Content;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notice;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.gui.support.LaterTaskRunner;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class CertificateListViewModelTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private final Messages messages = new Messages(Locale.ROOT);
    private final Notices notices = new Notices(messages);
    private UserSession ada;

    @Test
    void it_starts_empty_and_shows_what_was_imported() {
        CertificateListViewModel model = model(new DirectTaskRunner());
        assertThat(model.contentProperty().get()).isEqualTo(Content.EMPTY);

        importing(SampleFiles.THREE_UNRELATED);
        model.reload();

        assertThat(model.contentProperty().get()).isEqualTo(Content.ROWS);
        assertThat(names(model)).hasSize(3);
        assertThat(model.countsProperty().get().inactive()).isEqualTo(3);
    }

    @Test
    void a_search_without_a_match_says_so_and_clearing_brings_all_back() {
        CertificateListViewModel model = with(SampleFiles.THREE_UNRELATED);

        model.search("nowhere");
        assertThat(model.contentProperty().get()).isEqualTo(Content.NOTHING_MATCHES);

        model.clearFilters();
        assertThat(names(model)).hasSize(3);
    }

    @Test
    void a_search_that_is_wrong_is_told_and_the_rows_stay() {
        CertificateListViewModel model = with(SampleFiles.THREE_UNRELATED);

        model.search("expires:");
        assertThat(model.problemProperty().get().orElseThrow().messageKey())
                .isEqualTo("certificate.query.expires");
        assertThat(names(model)).hasSize(3);

        model.search("expires:>1d san:second");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(names(model)).containsExactly("second.example.com");
    }

    @Test
    void a_question_starts_again_at_the_first_page() {
        ada = store.signUp("ada");
        service().importText(SampleFiles.many(0, 25));
        CertificateListViewModel model = model(new DirectTaskRunner());
        model.goTo(3);
        assertThat(model.items()).hasSize(5);

        model.sort(CertificateSort.NAME, false);

        assertThat(model.pageProperty().get().request().number()).isEqualTo(1);
        assertThat(names(model)).startsWith("n00024.sample.eu");
    }

    @Test
    void when_the_last_page_is_deleted_the_one_before_it_is_shown() {
        ada = store.signUp("ada");
        service().importText(SampleFiles.many(0, 12));
        CertificateListViewModel model = model(new DirectTaskRunner());
        model.goTo(2);

        model.changes().delete(model.items().stream().map(CertificateItem::summary).toList());

        assertThat(model.pageProperty().get().request().number()).isEqualTo(1);
        assertThat(model.items()).hasSize(10);
    }

    @Test
    void a_switch_moves_before_the_store_has_answered() {
        ada = store.signUp("ada");
        importing(SampleFiles.LEAF);
        LaterTaskRunner later = new LaterTaskRunner();
        CertificateListViewModel model = model(later);
        later.runAll();
        CertificateItem leaf = model.items().getFirst();

        model.setActive(List.of(leaf), true);

        assertThat(leaf.activeProperty().get()).isTrue();
        assertThat(leaf.movingProperty().get()).isTrue();
        assertThat(service().counts().active()).isZero();

        later.runAll();
        assertThat(service().counts().active()).isEqualTo(1);
        assertThat(model.items().getFirst().movingProperty().get()).isFalse();
    }

    @Test
    void rows_loaded_while_a_switch_moves_show_where_it_moves_to() {
        ada = store.signUp("ada");
        importing(SampleFiles.LEAF);
        LaterTaskRunner later = new LaterTaskRunner();
        CertificateListViewModel model = model(later);
        later.runAll();
        model.reload();
        model.setActive(model.items(), true);

        later.runOne();

        assertThat(model.items().getFirst().activeProperty().get()).isTrue();
        later.runAll();
        assertThat(model.items().getFirst().activeProperty().get()).isTrue();
    }

    @Test
    void a_switch_that_could_not_be_moved_moves_back_and_the_reason_is_shown() {
        CertificateListViewModel model = with(SampleFiles.LEAF, SampleFiles.ROOT);
        CertificateItem gone = model.items().getFirst();
        service().delete(List.of(gone.id()));

        model.setActive(List.of(gone), true);

        assertThat(model.items()).hasSize(1);
        assertThat(service().counts().active()).isZero();
        assertThat(notices.shown()).extracting(Notice::kind).containsExactly(Notice.Kind.ERROR);
    }

    @Test
    void only_the_last_question_is_answered() {
        ada = store.signUp("ada");
        importing(SampleFiles.THREE_UNRELATED);
        LaterTaskRunner later = new LaterTaskRunner();
        CertificateListViewModel model = model(later);
        model.search("leaf");
        model.search("third");

        later.runLastFirst();

        assertThat(names(model)).containsExactly("third.example.com");
    }

    @Test
    void a_filter_follows_what_becomes_active() {
        CertificateListViewModel model = with(SampleFiles.THREE_UNRELATED);
        model.setActive(model.items().subList(0, 2), true);

        model.filter(CertificateFilter.ACTIVE);

        assertThat(model.items()).hasSize(2);
        model.setActive(model.items(), false);
        assertThat(model.contentProperty().get()).isEqualTo(Content.NOTHING_MATCHES);
    }

    @Test
    void all_that_match_are_chosen_switched_tagged_and_deleted_though_a_page_shows_fewer() {
        ada = store.signUp("ada");
        service().importText(SampleFiles.many(0, 25));
        CertificateListViewModel model = model(new DirectTaskRunner());
        model.search("n0001");
        assertThat(model.items()).hasSize(10);
        model.search("n000");

        model.whole().begin();
        List<UUID> all = model.whole().ids().orElseThrow();
        assertThat(all).hasSize(25);
        model.setAllActive(all, true);
        assertThat(service().counts().active()).isEqualTo(25);
        assertThat(model.items()).allMatch(item -> item.activeProperty().get());
        model.changes().tag(all, List.of("web"), true);
        assertThat(service().tags().inUse().getFirst().certificates()).isEqualTo(25);
        model.changes().tag(all, List.of("web"), false);
        assertThat(service().tags().inUse()).isEmpty();
        model.changes().deleteAll(all);
        assertThat(model.contentProperty().get()).isEqualTo(Content.EMPTY);

        notices.shown().getLast().undo().orElseThrow().run();
        assertThat(service().counts().all()).isEqualTo(25);
        assertThat(service().counts().active()).isEqualTo(25);
    }

    @Test
    void another_search_or_page_ends_the_choice_of_all() {
        ada = store.signUp("ada");
        service().importText(SampleFiles.many(0, 25));
        CertificateListViewModel model = model(new DirectTaskRunner());

        model.whole().begin();
        model.goTo(2);
        assertThat(model.whole().ids()).isEmpty();

        model.whole().begin();
        model.search("n0002");
        assertThat(model.whole().ids()).isEmpty();
    }

    @Test
    void a_bulk_move_is_counted_until_the_store_has_answered() {
        ada = store.signUp("ada");
        service().importText(SampleFiles.many(0, 5));
        LaterTaskRunner later = new LaterTaskRunner();
        CertificateListViewModel model = model(later);
        later.runAll();

        model.setActive(model.items(), true);
        assertThat(model.unsettledProperty().get()).isEqualTo(5);

        later.runAll();
        assertThat(model.unsettledProperty().get()).isZero();
    }

    @Test
    void sending_is_told_by_what_is_left_of_the_most_that_waited() {
        Sending sending = Sending.NONE.at(10).at(40).at(30);
        assertThat(sending.isWorthTelling()).isTrue();
        assertThat(sending.done()).isEqualTo(10);
        assertThat(sending.at(0)).isEqualTo(Sending.NONE);
        assertThat(Sending.NONE.at(3).isWorthTelling()).isFalse();
    }

    private CertificateListViewModel with(Path... files) {
        ada = store.signUp("ada");
        importing(files);
        return model(new DirectTaskRunner());
    }

    private void importing(Path... files) {
        service().importFiles(List.of(files));
    }

    private CertificateService service() {
        return ada.certificates();
    }

    private CertificateListViewModel model(TaskRunner tasks) {
        if (ada == null) {
            ada = store.signUp("ada");
        }
        ErrorPresenter errors = new ErrorPresenter(messages, notices, () -> {});
        return new CertificateListViewModel(
                service(), ada.deliveries(), tasks, new Voice(notices, errors), 10);
    }

    private static List<String> names(CertificateListViewModel model) {
        return model.items().stream().map(item -> item.summary().name()).toList();
    }
}
