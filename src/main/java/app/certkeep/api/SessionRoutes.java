package app.certkeep.api;

import app.certkeep.account.AccountJson;
import app.certkeep.account.AccountService;
import app.certkeep.account.SessionSummary;
import app.certkeep.app.UserSession;

import java.util.List;

/// The session in use.
final class SessionRoutes {
    static final String CURRENT = "/sessions/current";

    private final AccountService accounts;
    private final OpenSessions sessions;

    SessionRoutes(AccountService accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    List<Route> routes() {
        return List.of(
                Route.small("GET", CURRENT, sessions.with((request, user) -> current(user))),
                Route.small("DELETE", CURRENT, sessions.with((request, user) -> logOut(user))));
    }

    private static Answer current(UserSession user) {
        SessionSummary mine =
                user.sessions().list().stream()
                        .filter(SessionSummary::current)
                        .findFirst()
                        .orElseThrow();
        return Answer.json(AccountJson.of(mine));
    }

    private Answer logOut(UserSession user) {
        accounts.logOut(user.identity());
        sessions.end(user);
        return Answer.nothing();
    }
}
