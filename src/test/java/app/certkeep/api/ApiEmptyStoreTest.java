package app.certkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

class ApiEmptyStoreTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void whoever_comes_by_does_not_become_its_administrator() {
        try (ApiServer server = ApiServer.start(store.certkeep(), ServedApi.options(0))) {
            Map<String, String> form =
                    Map.of(
                            "name", "Eve",
                            "email", "eve@example.com",
                            "password", FreshStore.PASSWORD);

            Caller.Answered answered = Caller.of(server.address()).send("POST", "/users", form);

            assertThat(answered.status()).isEqualTo(403);
            assertThat(answered.text("reason")).isEqualTo("api.signup.first");
            assertThat(store.certkeep().accounts().isFirstAccount()).isTrue();
        }
    }
}
