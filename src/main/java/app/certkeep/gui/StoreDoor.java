package app.certkeep.gui;

import app.certkeep.app.Certkeep;
import app.certkeep.app.Config;
import app.certkeep.failure.CertkeepException;
import app.certkeep.failure.StoreUnavailableException;
import app.certkeep.gui.common.FolderBrowser;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.common.Times;
import app.certkeep.gui.welcome.OpeningController;
import app.certkeep.keychain.KeptToken;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.Restoring;
import app.certkeep.persistence.StoreFile;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Opens the store for the window and leads on to log-in; where it does not open, offers what can
/// be done; and puts a backup in its place.
final class StoreDoor {
    /// The window around: how it ends, how it shows itself, and whether it begins with log-in.
    record Place(Runnable quit, Consumer<List<Path>> raise, BooleanProperty logInNext) {}

    private final Config config;
    private final Shell shell;
    private final Optional<FrontDoor> callers;
    private final Place place;
    private final OpeningController opening;
    private final KeptToken kept;
    private volatile boolean closing;

    private volatile Optional<Certkeep> store = Optional.empty();
    private Optional<Views> views = Optional.empty();
    private Optional<Backup> offered = Optional.empty();

    /// @param callers where commands of other processes come to
    /// @param kept where the window stays signed in
    StoreDoor(
            Config config, Shell shell, Optional<FrontDoor> callers, Place place, KeptToken kept) {
        this.config = config;
        this.shell = shell;
        this.callers = callers;
        this.place = place;
        this.kept = kept;
        FolderBrowser folders = new FolderBrowser(shell.notices());
        opening =
                new OpeningController(
                        new OpeningController.Actions(
                                this::openAgain,
                                () -> offered.ifPresent(this::restore),
                                () -> folders.show(config.home()),
                                place.quit()));
    }

    /// Log-in where that is most likely what comes, so that nobody waits for the store; else that
    /// it opens.
    void show() {
        if (place.logInNext().get() && isThere()) {
            views = Optional.of(newViews());
            views.get().showLogInAhead();
        } else {
            showOpening();
        }
    }

    private boolean isThere() {
        return !config.database().isInHome() || Files.exists(new StoreFile(config.home()).path());
    }

    private Views newViews() {
        return new Views(shell, this::restore, kept, place.logInNext());
    }

    private void showOpening() {
        shell.show("welcome/Opening", opening);
        opening.begin();
    }

    void open() {
        shell.tasks().run(this::opened, this::enter, this::explain);
    }

    private void openAgain() {
        opening.begin();
        open();
    }

    /// Leaves the session, closes the store, puts the backup in its place and opens that.
    void restore(Backup backup) {
        views.ifPresent(Views::logOutAtOnce);
        closeViews();
        showOpening();
        FxTaskRunner before = shell.renewTasks();
        shell.tasks()
                .run(
                        () -> {
                            before.close();
                            closeAtOnce();
                            new Restoring(Certkeep.backups(config, Clock.systemUTC()))
                                    .restore(backup);
                            return opened();
                        },
                        certkeep -> {
                            enter(certkeep);
                            shell.notices().success("backup.restored", time(backup));
                        },
                        this::explain);
    }

    private void closeViews() {
        views.ifPresent(Views::close);
        views = Optional.empty();
    }

    boolean mayLeave() {
        return views.map(Views::mayLeave).orElse(true);
    }

    /// What counts the messages still to be sent, where somebody is signed in.
    Optional<LongSupplier> waiting() {
        return views.flatMap(Views::waiting);
    }

    void leave() {
        views.ifPresent(Views::leave);
    }

    /// From now on nobody else has to be waited for, and nothing is opened any more.
    void closing() {
        closing = true;
    }

    /// Called when no work is under way any more.
    void close() {
        shell.localApi().close();
        callers.ifPresent(FrontDoor::close);
        store.ifPresent(Certkeep::closeAtLeisure);
        store = Optional.empty();
        callers.ifPresent(FrontDoor::awaitAnswers);
    }

    private void closeAtOnce() {
        shell.localApi().close();
        callers.ifPresent(FrontDoor::close);
        store.ifPresent(Certkeep::close);
        store = Optional.empty();
    }

    /// Another process has the store: a command, which ends by itself, or a window that was started
    /// at the same time.
    private void whileInUse(Duration waited) {
        if (closing || isOtherRaised()) {
            throw new OtherWindowException();
        }
        if (callers.isEmpty()) {
            new StoreFile(config.home()).giveUpAfterAWhile(waited);
        }
    }

    private boolean isOtherRaised() {
        List<Path> files = shell.arrivals().waiting();
        return callers.filter(door -> door.raiseOther(files)).isPresent();
    }

    private Certkeep opened() {
        Certkeep certkeep = Certkeep.open(config, Clock.systemUTC(), this::whileInUse);
        store = Optional.of(certkeep);
        // Commands come for the store in the home folder; a shared one they open by themselves.
        callers.filter(door -> config.database().isInHome())
                .ifPresent(door -> door.open(certkeep, this::raiseLater));
        certkeep.schedule().start(failure -> tellLater(failure, "backup.failing"));
        shell.localApi().open(certkeep, failure -> tellLater(failure, "api.window.failed"));
        return certkeep;
    }

    private void tellLater(CertkeepException failure, String key) {
        Platform.runLater(() -> shell.notices().error(key, shell.errors().words(failure)));
    }

    private void raiseLater(List<Path> files) {
        Platform.runLater(
                () -> {
                    if (!closing) {
                        place.raise().accept(files);
                    }
                });
    }

    private void enter(Certkeep certkeep) {
        Views entered = views.orElseGet(this::newViews);
        views = Optional.of(entered);
        certkeep.onChange(new StoreChanges(entered::storeChanged)::changed);
        entered.start(certkeep);
    }

    private void explain(Throwable failure) {
        if (failure instanceof OtherWindowException) {
            if (!closing) {
                place.quit().run();
            }
            return;
        }
        if (views.isPresent()) {
            closeViews();
            showOpening();
        }
        opening.fail(shell.errors().words(failure));
        if (failure instanceof StoreUnavailableException known && known.backupHelps()) {
            shell.tasks()
                    .run(
                            () -> Certkeep.backups(config, Clock.systemUTC()).newestVerified(),
                            this::offer,
                            unknown -> offer(Optional.empty()));
        }
    }

    private String time(Backup backup) {
        return new Times(shell.messages()).longMinute(backup.time());
    }

    private void offer(Optional<Backup> newest) {
        offered = newest;
        opening.offer(
                newest.map(this::time)
                        .map(time -> shell.messages().text("welcome.restore.offer", time))
                        .orElseGet(() -> shell.messages().text("welcome.restore.none")),
                newest.isPresent());
    }
}
