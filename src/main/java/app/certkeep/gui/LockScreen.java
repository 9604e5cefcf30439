package app.certkeep.gui;

import app.certkeep.account.LockedSession;
import app.certkeep.account.Profile;
import app.certkeep.account.SessionPurpose;
import app.certkeep.account.UnlockResult;
import app.certkeep.app.Certkeep;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SessionToken;
import app.certkeep.gui.frame.Screen;
import app.certkeep.gui.welcome.LockController;
import app.certkeep.gui.welcome.LockViewModel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Puts the lock screen together.
final class LockScreen {
    /// Who looked at what when it was locked; nothing of it is secret.
    record Seen(Profile profile, Screen screen) {}

    /// Ways on from here.
    record Ways(Consumer<UnlockResult.Unlocked> unlocked, Runnable ended, Runnable logOut) {}

    private final Certkeep certkeep;
    private final Shell shell;
    private final KeptSession kept;

    LockScreen(Certkeep certkeep, Shell shell, KeptSession kept) {
        this.certkeep = certkeep;
        this.shell = shell;
        this.kept = kept;
    }

    /// @param lockedAway completed when the key is gone and what was typed is kept
    void show(LockedSession session, Seen seen, CompletableFuture<Boolean> lockedAway, Ways ways) {
        LockViewModel model =
                new LockViewModel(
                        password -> {
                            lockedAway.join();
                            return unlock(session, password);
                        },
                        shell.tasks(),
                        shell.errors(),
                        shell.messages(),
                        new LockViewModel.Ways(ways.unlocked(), ways.ended()));
        shell.show(
                "welcome/Lock",
                new LockController(
                        model, seen.profile(), shell.messages(), certkeep.clock(), ways.logOut()));
    }

    private UnlockResult unlock(LockedSession session, Password password) {
        Optional<SessionToken> token =
                session.purpose() == SessionPurpose.KEPT_WINDOW ? kept.find() : Optional.empty();
        try {
            return certkeep.locking().unlock(session, password, token);
        } finally {
            token.ifPresent(SessionToken::close);
        }
    }
}
