package app.certkeep.gui;

import app.certkeep.account.Identity;
import app.certkeep.account.Policy;
import app.certkeep.account.Preferences;
import app.certkeep.account.Profile;
import app.certkeep.app.Certkeep;
import app.certkeep.app.UserSession;
import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.FxTaskRunner;
import app.certkeep.gui.common.Language;
import app.certkeep.gui.common.Looks;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.Theme;
import app.certkeep.gui.frame.FrameController;
import app.certkeep.gui.frame.FrameViewModel;
import app.certkeep.gui.frame.Screen;
import app.certkeep.gui.frame.SearchViewModel;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Duration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// A user in front of the window, from logging in or unlocking to locking or leaving: their
/// session, their screens, and the window as they prefer it.
final class Presence {
    /// Ways on from here.
    record Ways(UserScreens.Leaving leaving, Runnable logOut, Runnable lock) {}

    private record Wishes(Preferences preferences, Policy policy) {}

    private final Shell shell;
    private final UserSession session;
    private final FrameViewModel frame;
    private final UserScreens screens;
    private final AutoLock autoLock;
    private final KeptChoice<Theme.Choice> theme;
    private final KeptChoice<Language.Choice> language;
    private final Alerts alerts;
    private Preferences preferences = Preferences.USUAL;
    private Policy policy = Policy.STANDARD;
    private Optional<FrameController> shown = Optional.empty();
    private boolean looking;
    private boolean over;

    Presence(Certkeep certkeep, Shell shell, Identity identity, Profile profile, Ways ways) {
        this.shell = shell;
        session = certkeep.sessionOf(identity);
        session.allowUndo();
        alerts = new Alerts(shell.messages(), shell.notices(), shell.desktop());
        frame =
                new FrameViewModel(
                        profile,
                        ways.logOut(),
                        ways.lock(),
                        certkeep.backups().isPresent()
                                ? Set.of()
                                : Set.of(Command.SETTINGS_BACKUPS));
        screens = new UserScreens(certkeep, shell, session, frame, ways.leaving());
        autoLock = new AutoLock(new IdleWatch(System::nanoTime, certkeep.clock(), ways.lock()));
        theme =
                new KeptChoice<>(
                        shell.theme().choiceProperty(),
                        Preferences::withTheme,
                        session.preferences(),
                        shell);
        language =
                new KeptChoice<>(
                        shell.language().choiceProperty(),
                        Preferences::withLanguage,
                        session.preferences(),
                        shell);
    }

    /// Shows the frame, and sends what waits to be sent.
    void begin(Screen first) {
        frame.screenProperty().set(first);
        GivenUpAlerts givenUp = new GivenUpAlerts(alerts, Presence::inAMinute);
        session.dispatcher().onGivenUp(it -> Platform.runLater(() -> givenUp.tell(it)));
        session.dispatcher().wake();
        session.purging().start();
        autoLock.begin(preferences.lockAfter(policy));
        load();
        screens.onPreferences(changed -> apply(new Wishes(changed, policy)));
        shell.show("frame/Frame", newFrame());
        new AccountNews(shell, session.notices()).tell();
        shell.arrivals().takenBy(screens::bringIn);
    }

    private FrameController newFrame() {
        FrameController made =
                new FrameController(
                        frame,
                        shell.messages(),
                        new Looks(shell.theme(), shell.language()),
                        new FrameController.Parts(
                                screens::make,
                                new SearchViewModel(
                                        new EverywhereSearch(session, screens)::find,
                                        shell.tasks(),
                                        shell.errors()),
                                shell.fxml(),
                                shell.dialogs(),
                                beyond()));
        shown = Optional.of(made);
        return made;
    }

    /// Shows the same in the language that is spoken now.
    void showAnew() {
        shell.closeDialogs();
        Map<Screen, Parent> before = shown.map(FrameController::made).orElseGet(Map::of);
        Node focused = shell.scene().getFocusOwner();
        FrameController made = newFrame();
        shell.show("frame/Frame", made);
        made.follow(before, focused);
        screens.reloadAll();
    }

    private Map<Command, Runnable> beyond() {
        return Map.of(
                Command.UNDO,
                shell.notices()::undoNewest,
                Command.ABOUT,
                new AboutDialog(shell.dialogs(), shell.messages(), shell.localApi()::address)
                        ::show);
    }

    /// Once it is known whether the user wants to be told on the desktop: each thing is told once.
    private void lookWhatEnds() {
        if (!looking && !over) {
            looking = true;
            ExpiryAlerts ends = new ExpiryAlerts(alerts);
            session.expiring().start(news -> Platform.runLater(() -> ends.tell(news)));
        }
    }

    private static void inAMinute(Runnable work) {
        PauseTransition minute = new PauseTransition(Duration.minutes(1));
        minute.setOnFinished(gone -> work.run());
        minute.play();
    }

    /// Counts the messages still to be sent; not for the JavaFX thread.
    LongSupplier waiting() {
        return session.deliveries()::countWaiting;
    }

    /// Where a mail server is set up, sends the code that verifies the user's address.
    void sendFirstCode() {
        shell.tasks().run(session.email()::sendFirstCode, sent -> {}, shell.errors()::present);
    }

    Profile profile() {
        return frame.profile();
    }

    Screen screen() {
        return frame.screenProperty().get();
    }

    Identity identity() {
        return session.identity();
    }

    /// Shows what was changed from elsewhere.
    void storeChanged() {
        screens.storeChanged();
        load();
    }

    /// Whether the user lets go of what is typed, where it could not be kept.
    boolean mayLeave() {
        return screens.mayLeave();
    }

    /// Forgets what is shown at once. What the user asked for and is still under way comes to its
    /// end, what they typed is kept as a draft, and then the key is wiped.
    ///
    /// @param keepDraft false where the session has ended, so that nothing can be kept
    /// @param last done with the session before its key is wiped, on another thread
    /// @return completed when that is done
    CompletableFuture<Boolean> end(boolean keepDraft, Consumer<Identity> last) {
        over = true;
        alerts.leave();
        Runnable draft = keepDraft ? screens.lastDraft() : () -> {};
        theme.end();
        language.end();
        shown = Optional.empty();
        autoLock.end();
        screens.close();
        shell.closeDialogs();
        shell.notices().clear();
        shell.clipboard().clearNow();
        shell.clipboard().stayFor(SecretClipboard.STAYS);
        FxTaskRunner theirs = shell.renewTasks();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        shell.tasks()
                .run(
                        () -> {
                            try (session) {
                                session.stopSending();
                                theirs.close();
                                finish(draft, last);
                            } finally {
                                done.complete(true);
                            }
                            return true;
                        },
                        ended -> {},
                        shell.errors()::present);
        return done;
    }

    /// A draft that cannot be kept does not hold up the end.
    private void finish(Runnable draft, Consumer<Identity> last) {
        try {
            draft.run();
        } finally {
            last.accept(session.identity());
        }
    }

    private void load() {
        shell.tasks()
                .run(
                        () -> new Wishes(session.preferences().get(), session.policy()),
                        this::apply,
                        // Whatever is wrong with the store shows in what the user looks at.
                        failure -> lookWhatEnds());
    }

    private void apply(Wishes wishes) {
        if (over) {
            return;
        }
        preferences = wishes.preferences();
        policy = wishes.policy();
        theme.show(preferences.theme());
        language.show(preferences.language());
        shell.clipboard().stayFor(preferences.clipboardStays());
        autoLock.change(preferences.lockAfter(policy));
        screens.showRows(preferences.pageSize());
        alerts.showOnDesktop(preferences.desktopNotices());
        lookWhatEnds();
    }
}
