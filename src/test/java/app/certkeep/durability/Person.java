package app.certkeep.durability;

import app.certkeep.account.AccountService;
import app.certkeep.account.LoginResult;
import app.certkeep.account.SessionKind;
import app.certkeep.account.SignUp;
import app.certkeep.account.SignedIn;
import app.certkeep.app.UserSession;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.ImportReport;
import app.certkeep.crypto.Password;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.NewEndpoint;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who works through a script: one session, and the ids behind the script's numbers.
final class Person {
    static final String EMAIL = "ada@example.com";

    private final UserSession session;
    private final Map<Integer, UUID> ids = new HashMap<>();
    private final List<UUID> endpoints;

    Person(UserSession session) {
        this.session = session;
        endpoints = session.endpoints().list().stream().map(Endpoint::id).toList();
        AllPages.of(page -> session.certificates().page(CertificateQuery.all(), page))
                .forEach(c -> ids.put(State.numberIn(c.name()), c.id()));
    }

    /// Signs up and adds the endpoints of [State#atStart].
    static SignedIn signUp(AccountService accounts) {
        return signUp(accounts, EMAIL);
    }

    static SignedIn signUp(AccountService accounts, String email) {
        try (Password password = Passphrase.of(0)) {
            SignUp form = new SignUp("Ada", email, password);
            return accounts.signUp(form, SessionKind.window("harness")).signedIn();
        }
    }

    static void addEndpoints(UserSession session, Receiver receiver) {
        for (int i = 0; i < State.ENDPOINTS; i++) {
            EndpointForm form = new EndpointForm("endpoint " + i, receiver.url(i), true);
            try (NewEndpoint added = session.endpoints().add(form)) {
                added.endpoint();
            }
        }
    }

    static Optional<SignedIn> logIn(AccountService accounts, int password) {
        return logIn(accounts, EMAIL, password);
    }

    static Optional<SignedIn> logIn(AccountService accounts, String email, int password) {
        try (Password typed = Passphrase.of(password)) {
            LoginResult result = accounts.logIn(email, typed, SessionKind.window("harness"));
            return result instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
        }
    }

    UserSession session() {
        return session;
    }

    void imports(byte[] file) {
        ImportReport report = session.certificates().importText(file);
        if (!report.importedIds().isEmpty()) {
            AllPages.of(page -> session.certificates().page(CertificateQuery.all(), page))
                    .forEach(c -> ids.put(State.numberIn(c.name()), c.id()));
        }
    }

    UUID id(int number) {
        return ids.get(number);
    }

    List<UUID> ids(Collection<Integer> numbers) {
        return numbers.stream().map(ids::get).toList();
    }

    UUID endpoint(int number) {
        return endpoints.get(number);
    }
}
