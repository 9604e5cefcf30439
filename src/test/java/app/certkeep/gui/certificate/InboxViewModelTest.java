package app.certkeep.gui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateCounts;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.ImportRow;
import app.certkeep.certificate.ImportState;
import app.certkeep.certificate.SampleFiles;
import app.certkeep.crypto.Password;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notice;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.gui.support.LaterTaskRunner;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class InboxViewModelTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    @TempDir Path folder;
    private final Messages messages = new Messages(Locale.ROOT);
    private final Notices notices = new Notices(messages);
    private final List<Optional<ImportReport>> told = new ArrayList<>();
    private UserSession ada;

    @BeforeEach
    void signUp() {
        ada = store.signUp("ada");
    }

    @Test
    void what_was_read_waits_for_the_user() {
        InboxViewModel model = reading(SampleFiles.LEAF, SampleFiles.LEAF_KEY);

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.REVIEW);
        assertThat(model.rows()).hasSize(2);
        assertThat(ada.certificates().counts()).isEqualTo(CertificateCounts.NONE);
    }

    @Test
    void a_commit_stores_it_and_ends() {
        InboxViewModel model = reading(SampleFiles.LEAF, SampleFiles.LEAF_KEY);

        model.commit();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.OVER);
        assertThat(ada.certificates().counts().all()).isEqualTo(1);
        assertThat(told).hasSize(1).first().matches(Optional::isPresent);
        assertThat(notices.shown())
                .extracting(Notice::text)
                .containsExactly("1 certificate imported, 1 key paired.");
    }

    @Test
    void to_cancel_throws_all_of_it_away() {
        InboxViewModel model = reading(SampleFiles.LEAF);

        model.cancel();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.OVER);
        assertThat(model.rows()).isEmpty();
        assertThat(ada.certificates().counts()).isEqualTo(CertificateCounts.NONE);
        assertThat(told).isEmpty();
    }

    @Test
    void a_filter_shows_the_items_of_one_state_until_there_are_none() {
        InboxViewModel model = reading(SampleFiles.LEAF, locked());

        model.filterProperty().set(Optional.of(ImportState.LOCKED));
        assertThat(model.rows()).hasSize(1);

        model.unlock(new Password("password".toCharArray()));
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.reviewProperty().get().count(ImportState.LOCKED)).isZero();
    }

    @Test
    void a_wrong_password_is_said_to_be_wrong() {
        InboxViewModel model = reading(locked());

        model.unlock(new Password("wrong".toCharArray()));
        assertThat(model.wrongPasswordProperty().get()).isTrue();

        model.unlock(new Password("password".toCharArray()));
        assertThat(model.wrongPasswordProperty().get()).isFalse();
    }

    @Test
    void choices_show_at_once() {
        InboxViewModel model = reading(SampleFiles.LEAF, SampleFiles.ROOT);

        model.leaveOut(List.of(model.rows().getLast()), true);
        model.rename(model.rows().getFirst(), "The shop");

        assertThat(model.reviewProperty().get().coming()).isEqualTo(1);
        assertThat(((ImportRow.OfCertificate) model.rows().getFirst()).name())
                .isEqualTo("The shop");
    }

    @Test
    void what_is_cancelled_while_it_is_read_is_over_once_the_reading_stops() {
        LaterTaskRunner later = new LaterTaskRunner();
        InboxViewModel model = reading(later, SampleFiles.LEAF);
        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.READING);

        model.cancel();
        later.runAll();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.OVER);
        assertThat(told).isEmpty();
    }

    @Test
    void a_commit_that_is_cancelled_leaves_the_rest_in_the_review() {
        LaterTaskRunner later = new LaterTaskRunner();
        InboxViewModel model = reading(later, SampleFiles.LEAF);
        later.runAll();

        model.commit();
        model.cancel();
        later.runAll();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.REVIEW);
        assertThat(model.rows()).hasSize(1);
        assertThat(notices.shown())
                .extracting(Notice::text)
                .containsExactly("Stopped. Nothing was imported.");
    }

    @Test
    void a_commit_that_fails_says_why_and_leaves_the_rest_in_the_review() {
        AtomicInteger transactions = new AtomicInteger();
        CertificateService failing =
                new CertificateService(
                        store.storeOf(ada),
                        store.clock(),
                        store.certkeep().random(),
                        (_, _, _) -> {
                            if (transactions.incrementAndGet() == 2) {
                                throw new StoreUnavailableException(
                                        "full", null, "failure.store.disk-full", "/data");
                            }
                            return false;
                        },
                        () -> {});
        InboxViewModel model =
                importing(failing, new DirectTaskRunner()).files(List.of(many(700))).orElseThrow();

        model.commit();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.REVIEW);
        assertThat(model.work().problemProperty().get())
                .startsWith("The disk of /data is full. This was not saved");
        assertThat(model.reviewProperty().get().count(ImportState.DUPLICATE)).isEqualTo(500);
        assertThat(told).containsExactly(Optional.empty());

        model.commit();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.OVER);
        assertThat(ada.certificates().counts().all()).isEqualTo(700);
    }

    @Test
    void choices_that_are_made_while_others_are_looked_at_wait_for_them() {
        LaterTaskRunner later = new LaterTaskRunner();
        InboxViewModel model = reading(later, SampleFiles.LEAF, SampleFiles.ROOT);
        later.runAll();

        model.leaveOut(List.of(model.rows().getFirst()), true);
        model.leaveOut(List.of(model.rows().getLast()), true);
        later.runAll();

        assertThat(model.reviewProperty().get().coming()).isZero();
    }

    @Test
    void what_is_closed_while_it_is_read_holds_nothing_afterwards() {
        LaterTaskRunner later = new LaterTaskRunner();
        InboxViewModel model = reading(later, SampleFiles.LEAF);

        model.close();
        later.runAll();

        assertThat(model.work().phaseProperty().get()).isEqualTo(InboxPhase.OVER);
        assertThat(model.rows()).isEmpty();
    }

    private InboxViewModel reading(Path... files) {
        return reading(new DirectTaskRunner(), files);
    }

    private InboxViewModel reading(TaskRunner tasks, Path... files) {
        return importing(ada.certificates(), tasks).files(List.of(files)).orElseThrow();
    }

    private ImportViewModel importing(CertificateService service, TaskRunner tasks) {
        return new ImportViewModel(
                service,
                tasks,
                new Voice(notices, new ErrorPresenter(messages, notices, () -> {})),
                told::add);
    }

    private Path many(int count) {
        try {
            return Files.write(folder.resolve("many.der"), SampleFiles.many(0, count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path locked() {
        return SampleFiles.of("containers/generated/modern.p12");
    }
}
