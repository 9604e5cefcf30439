package app.certkeep.api;

import app.certkeep.account.AccountDeletion;
import app.certkeep.account.AccountJson;
import app.certkeep.account.AccountSettings;
import app.certkeep.account.Profile;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.failure.NotFoundException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One's own account.
final class UserRoutes {
    static final String ME = "/users/me";

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";
    private static final String NEW_PASSWORD = "newPassword";

    private final OpenSessions sessions;
    private final PasswordTurn turn;

    UserRoutes(OpenSessions sessions, PasswordTurn turn) {
        this.sessions = sessions;
        this.turn = turn;
    }

    List<Route> routes() {
        return List.of(
                Route.small("GET", ME, sessions.with((request, user) -> profile(user.account()))),
                Route.small("PATCH", ME, sessions.with(this::change)),
                Route.small("DELETE", ME, sessions.with(this::delete)));
    }

    private static Answer profile(AccountSettings account) {
        return Answer.json(AccountJson.of(account.profile()));
    }

    /// Name and address change together; the password alone, so that nothing is half done.
    private Answer change(Request request, UserSession user) {
        try (JsonBody body = request.json(NAME, EMAIL, PASSWORD, NEW_PASSWORD)) {
            boolean profile = body.has(NAME) || body.has(EMAIL);
            boolean password = body.has(PASSWORD) || body.has(NEW_PASSWORD);
            if (profile == password) {
                throw new RefusedException(Status.UNPROCESSABLE_CONTENT, "api.user.one-change");
            }
            if (password) {
                changePassword(body, user.account());
            } else {
                user.account().changeProfile(body.textIfGiven(NAME), body.textIfGiven(EMAIL));
            }
            return profile(user.account());
        }
    }

    private void changePassword(JsonBody body, AccountSettings account) {
        try (Password current = body.password(PASSWORD);
                Password replacement = body.password(NEW_PASSWORD)) {
            turn.take(
                    () -> {
                        account.changePassword(current, replacement);
                        return true;
                    });
        }
    }

    private Answer delete(Request request, UserSession user) {
        try (JsonBody body = request.json(PASSWORD, "now", "nextAdministrator");
                Password password = body.password(PASSWORD)) {
            AccountDeletion deletion = user.account().deletion();
            UUID heir =
                    body.textIfGiven("nextAdministrator")
                            .map(email -> heir(deletion, email))
                            .orElse(null);
            boolean now = body.has("now") && body.truth("now");
            Answer answer = turn.take(() -> deleted(deletion, password, heir, now));
            sessions.end(user);
            return answer;
        }
    }

    private static Answer deleted(
            AccountDeletion deletion, Password password, @Nullable UUID heir, boolean now) {
        if (now) {
            deletion.eraseNow(password, heir);
            return Answer.nothing();
        }
        return Answer.json(Map.of("purgeAt", deletion.delete(password, heir).toString()));
    }

    private static UUID heir(AccountDeletion deletion, String email) {
        return deletion.heirs().stream()
                .filter(one -> one.email().equalsIgnoreCase(email.strip()))
                .map(Profile::id)
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("no such heir", "account.delete.heir.unknown"));
    }
}
