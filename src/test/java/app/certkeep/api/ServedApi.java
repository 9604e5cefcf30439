package app.certkeep.api;

import app.certkeep.app.FreshStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

/// A store whose API is served for each test. Somebody called first is its administrator.
abstract class ServedApi {
    @RegisterExtension final FreshStore store = new FreshStore();
    private ApiServer server;

    @BeforeEach
    void serve() {
        store.signUp("first");
        server = ApiServer.start(store.certkeep(), options(0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static ApiOptions options(int port) {
        return new ApiOptions(port, "workbench", true);
    }

    final ApiServer server() {
        return server;
    }

    /// Somebody who is not signed in.
    final Caller stranger() {
        return Caller.of(server.address());
    }

    /// Signs a person up whose address is `name@example.com`.
    final Caller signUp(String name) {
        Caller.Answered made =
                stranger()
                        .send(
                                "POST",
                                "/users",
                                Map.of(
                                        "name",
                                        name,
                                        "email",
                                        name + "@example.com",
                                        "password",
                                        FreshStore.PASSWORD));
        return stranger().signedIn(made.text("token"));
    }

    final Caller.Answered logIn(String name, String password) {
        return stranger()
                .send(
                        "POST",
                        "/sessions",
                        Map.of("email", name + "@example.com", "password", password));
    }
}
