package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportInbox;
import app.certkeep.certificate.ImportOutcome;
import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.ImportReview;
import app.certkeep.certificate.ImportRow;
import app.certkeep.certificate.ImportState;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// One import: what was found, what the user decides about it, and its end.
final class InboxViewModel {
    private final ImportInbox inbox;
    private final InboxWork work;
    private final Voice voice;
    private final Consumer<Optional<ImportReport>> afterwards;

    private final ReadOnlyObjectWrapper<ImportReview> review =
            new ReadOnlyObjectWrapper<>(ImportReview.EMPTY);
    private final ObjectProperty<Optional<ImportState>> filter =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty wrongPassword = new SimpleBooleanProperty();

    /// @param inbox closed with the model
    /// @param afterwards as [ImportViewModel] has it
    InboxViewModel(
            ImportInbox inbox,
            TaskRunner tasks,
            Voice voice,
            Consumer<Optional<ImportReport>> afterwards) {
        this.inbox = inbox;
        this.voice = voice;
        this.afterwards = afterwards;
        work = new InboxWork(tasks, voice.errors());
    }

    /// What is under way.
    InboxWork work() {
        return work;
    }

    ReadOnlyObjectProperty<ImportReview> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /// The state whose items are shown; empty for all of them.
    ObjectProperty<Optional<ImportState>> filterProperty() {
        return filter;
    }

    /// Whether the last password opened nothing.
    BooleanProperty wrongPasswordProperty() {
        return wrongPassword;
    }

    /// The items that the filter lets through.
    List<ImportRow> rows() {
        return review.get().rows().stream()
                .filter(row -> filter.get().map(row.state()::equals).orElse(true))
                .toList();
    }

    void readFiles(List<Path> paths) {
        read(() -> inbox.readFiles(paths, work.watch()));
    }

    /// @param bytes wiped afterwards
    void readText(byte[] bytes) {
        read(
                () -> {
                    try {
                        inbox.readText(bytes);
                        return true;
                    } finally {
                        Arrays.fill(bytes, (byte) 0);
                    }
                });
    }

    /// What was cancelled while it was read is thrown away.
    private void read(Callable<Boolean> reading) {
        work.<Optional<ImportReview>>run(
                InboxPhase.READING,
                () -> reading.call() ? Optional.of(looked()) : Optional.empty(),
                found -> found.ifPresentOrElse(this::show, this::close),
                () -> {});
    }

    /// Tries a password on what is locked; the inbox keeps it as long as it lives.
    void unlock(Password password) {
        if (work.phaseProperty().get() != InboxPhase.REVIEW) {
            password.close();
            return;
        }
        wrongPassword.set(false);
        work.run(
                InboxPhase.UNLOCKING,
                () -> new Unlocked(inbox.unlock(password, work.watch()), looked()),
                unlocked -> {
                    wrongPassword.set(unlocked.opened() == 0);
                    show(unlocked.review());
                },
                () -> {});
    }

    private record Unlocked(int opened, ImportReview review) {}

    private ImportReview looked() {
        return inbox.review(work.watchAgain());
    }

    void leaveOut(List<ImportRow> rows, boolean out) {
        choose(() -> inbox.leaveOut(rows.stream().map(ImportRow::content).toList(), out));
    }

    void rename(ImportRow row, String name) {
        choose(() -> inbox.rename(row.content(), name));
    }

    private void choose(Runnable choice) {
        work.run(
                InboxPhase.CHOOSING,
                () -> {
                    choice.run();
                    return looked();
                },
                this::show,
                () -> show(review.get()));
    }

    void commit() {
        work.run(
                InboxPhase.STORING,
                () -> {
                    ImportOutcome outcome = inbox.commit(work.watch());
                    return new Stored(outcome, outcome.whole() ? ImportReview.EMPTY : looked());
                },
                this::stored,
                this::storedInPart);
    }

    /// What failed may have stored some of it, which the review shows as being there.
    private void storedInPart() {
        afterwards.accept(Optional.empty());
        choose(() -> {});
    }

    private record Stored(ImportOutcome outcome, ImportReview rest) {}

    private void stored(Stored stored) {
        ImportReport report = stored.outcome().report();
        if (!stored.outcome().whole()) {
            afterwards.accept(Optional.empty());
            voice.notices().success("certificates.inbox.stopped", report.imported());
            show(stored.rest());
            return;
        }
        close();
        afterwards.accept(Optional.of(report).filter(good -> good.rejected().isEmpty()));
        voice.notices()
                .success(
                        "certificates.import.done",
                        report.imported(),
                        report.paired(),
                        report.duplicates() + report.keysAlreadyThere(),
                        report.restored(),
                        report.rejected().size());
    }

    private void show(ImportReview now) {
        if (filter.get().map(now::count).orElse(1) == 0) {
            filter.set(Optional.empty());
        }
        review.set(now);
    }

    /// Stops what is under way, or throws everything away where nothing is.
    void cancel() {
        if (work.phaseProperty().get().isWork()) {
            work.cancel();
        } else {
            close();
        }
    }

    /// Wipes what is not stored.
    void close() {
        work.end();
        inbox.close();
        review.set(ImportReview.EMPTY);
    }
}
