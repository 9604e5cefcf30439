package app.certkeep.gui;

import app.certkeep.account.Identity;
import app.certkeep.account.SessionPurpose;
import app.certkeep.crypto.SessionToken;
import app.certkeep.keychain.KeptToken;

import java.util.Optional;

/// The session that the window keeps from one start to the next, where its user wishes it.
final class KeptSession {
    private final KeptToken token;
    private final Shell shell;

    KeptSession(KeptToken token, Shell shell) {
        this.token = token;
        this.shell = shell;
    }

    /// Its token, which the caller closes. As [#forget] not for the JavaFX thread.
    Optional<SessionToken> find() {
        return token.find();
    }

    void forget() {
        token.forget();
    }

    void forgetIfOf(Identity identity) {
        if (identity.purpose() == SessionPurpose.KEPT_WINDOW) {
            forget();
        }
    }

    void forgetLater() {
        shell.tasks()
                .run(
                        () -> {
                            forget();
                            return true;
                        },
                        forgotten -> {},
                        shell.errors()::present);
    }

    /// Keeps a token, closes it and says where it is now.
    void keepLater(SessionToken given) {
        shell.tasks()
                .run(
                        () -> {
                            try (given) {
                                return token.keep(given);
                            }
                        },
                        this::say,
                        shell.errors()::present);
    }

    private void say(KeptToken.Where where) {
        switch (where) {
            case KEYCHAIN -> shell.notices().success("welcome.kept.keychain");
            case FILE -> shell.notices().success("welcome.kept.file");
            case NOWHERE -> shell.notices().error("welcome.kept.nowhere");
        }
    }
}
