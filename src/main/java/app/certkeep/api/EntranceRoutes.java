package app.certkeep.api;

import app.certkeep.account.AccountJson;
import app.certkeep.account.AccountService;
import app.certkeep.account.Identity;
import app.certkeep.account.LoginResult;
import app.certkeep.account.NeedsCode;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.account.SignedUp;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.RecoveryCode;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.crypto.SessionToken;
import app.certkeep.failure.NotAllowedException;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing up and logging in: what needs no session, and makes one.
final class EntranceRoutes {
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";
    private static final String CODE = "code";

    private final AccountService accounts;
    private final PasswordTurn turn;
    private final boolean signUp;
    private final SessionKind kind;

    EntranceRoutes(AccountService accounts, PasswordTurn turn, ApiOptions options) {
        this.accounts = accounts;
        this.turn = turn;
        signUp = options.signUp();
        kind = SessionKind.localApi(options.device());
    }

    List<Route> routes() {
        return List.of(
                Route.small("POST", "/users", this::signUp),
                Route.small("POST", "/sessions", this::logIn));
    }

    private Answer signUp(Request request) {
        try (JsonBody body = request.json(NAME, EMAIL, PASSWORD);
                Password password = body.password(PASSWORD)) {
            requireOpen();
            SignUp form = new SignUp(body.text(NAME), body.text(EMAIL), password);
            SignedUp made = turn.take(() -> accounts.signUp(form, kind));
            return answer(made);
        }
    }

    /// Any user of this computer can call.
    private void requireOpen() {
        if (accounts.isFirstAccount()) {
            // Whoever comes by would be the administrator.
            throw new NotAllowedException("nobody is here yet", "api.signup.first");
        }
        if (!signUp) {
            throw new NotAllowedException("sign-up by the local API is off", "api.signup.off");
        }
    }

    private static Answer answer(SignedUp made) {
        try (RecoveryCode code = made.recoveryCode()) {
            char[] shown = code.toChars();
            try (SecretBytes text = SecretBytes.ofUtf8(shown)) {
                return answer(made.signedIn(), UserRoutes.ME, Map.of("recoveryCode", text));
            } finally {
                Arrays.fill(shown, '\0');
            }
        }
    }

    /// @param more besides the token and the user
    private static Answer answer(SignedIn signedIn, String location, Map<String, ?> more) {
        try (SessionToken token = signedIn.token();
                Identity identity = signedIn.identity()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("token", token.text());
            answer.putAll(more);
            answer.put("user", AccountJson.of(signedIn.profile()));
            return Answer.json(Status.CREATED, answer).with("Location", Route.BASE + location);
        }
    }

    private Answer logIn(Request request) {
        try (JsonBody body = request.json(EMAIL, PASSWORD, CODE);
                Password password = body.password(PASSWORD)) {
            String email = body.text(EMAIL);
            Optional<String> code = body.textIfGiven(CODE);
            return turn.take(() -> answer(accounts.logIn(email, password, kind), code));
        }
    }

    private Answer answer(LoginResult result, Optional<String> code) {
        return switch (result) {
            case SignedIn signedIn -> answer(signedIn);
            case NeedsCode started -> withCode(started, code);
            case LoginResult.Refused refused ->
                    throw refused(refused.retryAt(), "account.login.refused");
            case LoginResult.TooSoon wait -> throw tooSoon(wait.retryAt());
            case LoginResult.Deleted gone ->
                    throw new NotAllowedException(
                            "the account is deleted", "api.login.deleted", gone.purgeAt() + "");
        };
    }

    private Answer withCode(NeedsCode started, Optional<String> code) {
        try (started) {
            if (code.isEmpty()) {
                throw new NotAllowedException("a code is needed", "api.code.needed");
            }
            return switch (accounts.logIn(started, code.get())) {
                case SignedIn signedIn -> answer(signedIn);
                case LoginResult.Refused refused ->
                        throw refused(refused.retryAt(), "account.code.wrong");
                case LoginResult.TooSoon wait -> throw tooSoon(wait.retryAt());
                case LoginResult.Deleted gone ->
                        throw new IllegalStateException("let in and deleted");
                case NeedsCode again -> throw new IllegalStateException("asked for twice");
            };
        }
    }

    private static Answer answer(SignedIn signedIn) {
        return answer(signedIn, SessionRoutes.CURRENT, Map.of());
    }

    private static NotAllowedException refused(Optional<Instant> retryAt, String key) {
        return retryAt.map(EntranceRoutes::tooSoon)
                .orElseGet(() -> new NotAllowedException("log-in refused", key));
    }

    private static NotAllowedException tooSoon(Instant retryAt) {
        return new NotAllowedException("log-in refused for now", "account.password.wait", retryAt);
    }
}
