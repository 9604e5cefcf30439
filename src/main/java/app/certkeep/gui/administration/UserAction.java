package app.certkeep.gui.administration;

import app.certkeep.account.Role;
import app.certkeep.account.UserAdministration;
import app.certkeep.crypto.Password;

import java.util.Locale;
import java.util.UUID;

/// What needs nothing but the administrator's password.
enum UserAction {
    DISABLE(UserAdministration::disable),
    ENABLE(UserAdministration::enable),
    END_SESSIONS(UserAdministration::endSessions),
    MAKE_ADMINISTRATOR(
            (accounts, user, password) -> accounts.changeRole(user, Role.ADMINISTRATOR, password)),
    MAKE_USER((accounts, user, password) -> accounts.changeRole(user, Role.USER, password)),
    DELETE(UserAdministration::delete);

    @FunctionalInterface
    private interface Work {
        void of(UserAdministration accounts, UUID user, Password password);
    }

    private final Work work;

    UserAction(Work work) {
        this.work = work;
    }

    void run(UserAdministration accounts, UUID user, Password password) {
        work.of(accounts, user, password);
    }

    /// How the keys of its texts begin.
    String key() {
        return "administration." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
