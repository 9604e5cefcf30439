package app.certkeep.gui;

import app.certkeep.account.Identity;
import app.certkeep.account.KeptResult;
import app.certkeep.account.LockedSession;
import app.certkeep.account.Profile;
import app.certkeep.account.SessionPurpose;
import app.certkeep.account.SignedIn;
import app.certkeep.account.SignedUp;
import app.certkeep.app.Certkeep;
import app.certkeep.crypto.SessionToken;
import app.certkeep.gui.frame.Screen;
import app.certkeep.keychain.KeptToken;
import app.certkeep.persistence.Backup;

import javafx.beans.property.BooleanProperty;
import javafx.util.Subscription;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Leads from one screen to the next: log-in, the user's own screens, the lock. Before log-in there
/// is nothing that could make any of the user's screens.
final class Views {
    /// What the window begins with.
    private record Beginning(boolean first, Optional<KeptResult> kept) {}

    private final Shell shell;
    private final Consumer<Backup> onRestore;
    private final KeptSession kept;
    private final WelcomeScreens welcome;
    private final BooleanProperty logInNext;
    private final Subscription languages;
    private Optional<Certkeep> store = Optional.empty();
    private Optional<Presence> presence = Optional.empty();
    private Optional<LockedSession> locked = Optional.empty();

    /// @param onRestore closes the store for a backup in its place
    /// @param kept where the window stays signed in from one start to the next
    /// @param logInNext kept true while the next start would begin with log-in
    Views(Shell shell, Consumer<Backup> onRestore, KeptToken kept, BooleanProperty logInNext) {
        this.shell = shell;
        this.onRestore = onRestore;
        this.kept = new KeptSession(kept, shell);
        this.logInNext = logInNext;
        welcome = new WelcomeScreens(shell, logInNext, this::signedIn, this::signedUp);
        shell.onSessionEnded(this::sessionEnded);
        languages = shell.language().localeProperty().subscribe((before, now) -> showAnew());
    }

    /// Log-in, before the store is open.
    void showLogInAhead() {
        welcome.showLogIn();
    }

    /// The first screen: where the user stayed signed in their own, else sign-up in a store without
    /// accounts, else log-in.
    void start(Certkeep certkeep) {
        store = Optional.of(certkeep);
        welcome.storeOpened(certkeep);
        // Who was asked to log in has no session that was kept.
        Supplier<Optional<SessionToken>> token = welcome.isAhead() ? Optional::empty : kept::find;
        shell.tasks().run(() -> beginning(token), this::begin, shell.errors()::present);
    }

    private Certkeep certkeep() {
        return store.orElseThrow();
    }

    private Beginning beginning(Supplier<Optional<SessionToken>> token) {
        Optional<KeptResult> result =
                token.get()
                        .map(
                                found -> {
                                    try (found) {
                                        return certkeep().locking().takeUp(found);
                                    }
                                });
        result.filter(KeptResult.Ended.class::isInstance).ifPresent(ended -> kept.forget());
        return new Beginning(certkeep().accounts().isFirstAccount(), result);
    }

    private void begin(Beginning beginning) {
        switch (beginning.kept().orElse(null)) {
            case KeptResult.Open open ->
                    enter(open.identity(), open.profile(), Screen.CERTIFICATES);
            case KeptResult.Locked waiting ->
                    showLock(
                            waiting.session(),
                            new LockScreen.Seen(waiting.profile(), Screen.CERTIFICATES),
                            CompletableFuture.completedFuture(true));
            case KeptResult.Ended ended when !beginning.first() -> sayEnded();
            case null, default -> {
                if (beginning.first() || !welcome.isAhead()) {
                    welcome.showFirst(beginning.first());
                }
            }
        }
    }

    private void sayEnded() {
        welcome.showLogIn();
        shell.notices().error("account.session.ended");
    }

    private void signedUp(SignedUp signedUp) {
        signedIn(signedUp.signedIn());
        presence.ifPresent(Presence::sendFirstCode);
    }

    private void signedIn(SignedIn signedIn) {
        enter(signedIn.identity(), signedIn.profile(), Screen.CERTIFICATES);
        SessionToken token = signedIn.token();
        if (signedIn.identity().purpose() == SessionPurpose.KEPT_WINDOW) {
            kept.keepLater(token);
        } else {
            token.close();
        }
    }

    private void enter(Identity identity, Profile profile, Screen first) {
        locked = Optional.empty();
        logInNext.set(identity.purpose() == SessionPurpose.WINDOW);
        Presence entered =
                new Presence(
                        certkeep(),
                        shell,
                        identity,
                        profile,
                        new Presence.Ways(
                                new UserScreens.Leaving(this::accountDeleted, onRestore),
                                this::logOut,
                                this::lock));
        presence = Optional.of(entered);
        entered.begin(first);
    }

    /// Takes everything out of memory and asks for the password.
    void lock() {
        presence.ifPresent(
                present -> {
                    presence = Optional.empty();
                    LockScreen.Seen seen = new LockScreen.Seen(present.profile(), present.screen());
                    LockedSession session = present.identity().locked();
                    CompletableFuture<Boolean> done = present.end(true, this::lockAway);
                    showLock(session, seen, done);
                });
    }

    private void lockAway(Identity identity) {
        try {
            certkeep().locking().lock(identity);
        } finally {
            // Texts cannot be wiped, but what nobody holds any more can be taken off the heap.
            System.gc();
        }
    }

    private void showLock(
            LockedSession session, LockScreen.Seen seen, CompletableFuture<Boolean> lockedAway) {
        locked = Optional.of(session);
        new LockScreen(certkeep(), shell, kept)
                .show(
                        session,
                        seen,
                        lockedAway,
                        new LockScreen.Ways(
                                opened -> enter(opened.identity(), opened.profile(), seen.screen()),
                                this::lockEnded,
                                this::logOut));
    }

    private void lockEnded() {
        locked = Optional.empty();
        sayEnded();
        kept.forgetLater();
    }

    private void accountDeleted(Optional<Instant> purgeAt) {
        end(false, kept::forgetIfOf);
        if (purgeAt.isPresent()) {
            welcome.showLogIn();
            shell.notices().success("settings.deleted.grace", Date.from(purgeAt.get()));
        } else {
            welcome.show();
            shell.notices().success("settings.deleted");
        }
    }

    private void sessionEnded() {
        if (presence.isPresent()) {
            end(false, kept::forgetIfOf);
            welcome.showLogIn();
        }
    }

    /// Shows the same in the language that is spoken now. A locked screen has nobody who could
    /// have chosen another.
    private void showAnew() {
        if (presence.isPresent()) {
            presence.get().showAnew();
        } else if (locked.isEmpty()) {
            welcome.showAnew();
        }
    }

    /// From now on nothing is shown from here any more.
    void close() {
        languages.unsubscribe();
        welcome.close();
    }

    /// Shows what was changed from elsewhere.
    void storeChanged() {
        presence.ifPresent(Presence::storeChanged);
    }

    /// Whether the user lets go of what is typed and could not be kept, if anything is.
    boolean mayLeave() {
        return presence.map(Presence::mayLeave).orElse(true);
    }

    /// What counts the messages still to be sent, where somebody is signed in and has not locked:
    /// else nothing is sent anyway.
    Optional<LongSupplier> waiting() {
        return presence.map(Presence::waiting);
    }

    private void logOut() {
        if (mayLeave()) {
            logOutAtOnce();
            welcome.showLogIn();
        }
    }

    /// Ends the session for good; nothing of the user's is reachable any more.
    void logOutAtOnce() {
        locked.ifPresent(this::logOut);
        locked = Optional.empty();
        end(
                true,
                identity -> {
                    certkeep().accounts().logOut(identity);
                    kept.forgetIfOf(identity);
                });
    }

    /// As the window closes: a session that was to be kept goes on at the next start.
    void leave() {
        welcome.close();
        locked.filter(session -> session.purpose() == SessionPurpose.WINDOW)
                .ifPresent(this::logOut);
        locked = Optional.empty();
        end(
                true,
                identity -> {
                    if (identity.purpose() == SessionPurpose.WINDOW) {
                        certkeep().accounts().logOut(identity);
                    }
                });
    }

    private void logOut(LockedSession session) {
        shell.tasks()
                .run(
                        () -> {
                            certkeep().locking().logOut(session);
                            if (session.purpose() == SessionPurpose.KEPT_WINDOW) {
                                kept.forget();
                            }
                            return true;
                        },
                        ended -> {},
                        shell.errors()::present);
    }

    private void end(boolean keepDraft, Consumer<Identity> last) {
        Optional<Presence> ended = presence;
        presence = Optional.empty();
        ended.ifPresent(present -> present.end(keepDraft, last));
    }
}
