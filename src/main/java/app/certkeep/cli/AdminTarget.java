package app.certkeep.cli;

import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/// What every command on one user takes: which user, and the administrator's password.
final class AdminTarget {
    /// What is done to the user.
    @FunctionalInterface
    interface Work<T> {
        T to(Administration administration, UUID user, Password password);
    }

    /// @param user as it was before
    record Done<T>(UserSummary user, T result) {}

    @Mixin private final HelpOption help = new HelpOption();
    @Mixin private final PasswordOption password = new PasswordOption();

    @Parameters(
            paramLabel = "USER",
            description = "E-mail address, id, or the first 8 characters or more of the id.")
    private String user = "";

    /// Asks for the password before the store is opened, which would keep it from others.
    <T> Done<T> act(Access access, SecretReader secrets, Work<T> work) {
        try (Password given = secrets.password(password.fromInput(), "cli.ask.password")) {
            return access.with(
                    UserSession::administration,
                    administration -> {
                        UserSummary found = administration.users().find(user);
                        return new Done<>(found, work.to(administration, found.id(), given));
                    });
        }
    }

    /// As [#act], for work that leaves the user as the answer.
    UserSummary change(Access access, SecretReader secrets, Change change) {
        return act(
                        access,
                        secrets,
                        (administration, id, given) -> {
                            change.of(administration, id, given);
                            return administration.users().find(id.toString());
                        })
                .result();
    }

    /// What is changed of the user.
    @FunctionalInterface
    interface Change {
        void of(Administration administration, UUID user, Password password);
    }
}
