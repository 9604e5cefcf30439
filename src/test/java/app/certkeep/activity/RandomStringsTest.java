package app.certkeep.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.Password;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.operation.Result;
import app.certkeep.remote.Answer.Problem;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

@Tag("h2")
class RandomStringsTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private final MockWebServer server = new MockWebServer();
    private UserSession ada;

    @BeforeEach
    void startService() throws IOException {
        server.start();
        configure("/text?n={count}&len={length}", 3);
        ada = store.signUp("ada");
    }

    @AfterEach
    void stopService() {
        server.close();
    }

    @Test
    void a_string_costs_credits_which_its_record_tells() throws Exception {
        answer("k7Jq\n");

        RandomResult.Obtained obtained = obtained(4, 1);
        assertThat(text(obtained)).isEqualTo("k7Jq");
        assertThat(obtained.cost()).isEqualTo(3);
        assertThat(obtained.balance()).isEqualTo(97);
        assertThat(server.takeRequest().getUrl().encodedQuery()).isEqualTo("n=1&len=4");
        ActivityRecord record = Activities.newest(ada);
        assertThat(record.action()).isEqualTo(Action.RANDOM_OBTAIN);
        assertThat(record.result()).isEqualTo(Result.DONE);
        assertThat(record.cost()).isEqualTo(3);
        assertThat(record.balance()).isEqualTo(97);
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void several_strings_cost_several_times() {
        answer("a\r\nb\r\nc\r\n");

        RandomResult.Obtained obtained = obtained(1, 3);
        assertThat(text(obtained)).isEqualTo("a\nb\nc");
        assertThat(obtained.balance()).isEqualTo(91);
    }

    @Test
    void a_service_that_fails_costs_nothing() {
        server.enqueue(new MockResponse.Builder().code(503).build());

        RandomResult result = ada.randomStrings().obtain(4, 1);
        assertThat(result).isEqualTo(new RandomResult.Failed(Problem.STATUS, 100));
        assertThat(Activities.of(ada, Action.RANDOM_OBTAIN))
                .extracting(record -> record.result() + " " + record.cost())
                .containsExactly("FAILED -3", "DONE 3");
        assertThat(ada.activity().balance()).isEqualTo(100);
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void without_credits_the_service_is_not_even_asked() {
        configure("/{count}", 40);
        answer("a");
        obtained(1, 2).text().close();

        assertThatThrownBy(() -> ada.randomStrings().obtain(1, 1))
                .isInstanceOfSatisfying(
                        NotAllowedException.class,
                        e -> assertThat(e.arguments()).containsExactly(40L, 20L));
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(Activities.newest(ada).result()).isEqualTo(Result.REFUSED);
        assertThat(Activities.newest(ada).cost()).isZero();
        assertThat(ada.activity().balance()).isEqualTo(20);
    }

    @Test
    void credits_that_a_dead_process_took_are_back_after_the_next_log_in() {
        dieAsking();
        assertThat(ada.activity().balance()).isEqualTo(97);
        store.reopen();
        store.clock().advance(java.time.Duration.ofMinutes(2));
        ada = store.logIn("ada");

        assertThat(ada.activity().balance()).isEqualTo(100);
        assertThat(Activities.of(ada).subList(0, 2))
                .extracting(record -> record.action() + " " + record.cost())
                .containsExactly("LOG_IN 0", "RANDOM_OBTAIN -3");
        ada = store.logIn("ada");
        assertThat(ada.activity().balance()).isEqualTo(100);
        assertThat(ada.activity().verify().isWhole()).isTrue();
    }

    @Test
    void credits_of_a_call_that_still_runs_stay_taken() {
        dieAsking();
        UserSession elsewhere = store.logIn("ada");

        assertThat(elsewhere.activity().balance()).isEqualTo(97);
    }

    @Test
    void an_address_without_encryption_is_refused_off_this_computer() throws IOException {
        write("random.url = http://random.example.com/");

        assertThatThrownBy(() -> ada.randomStrings().obtain(1, 1))
                .isInstanceOf(InvalidInputException.class);
        assertThat(ada.activity().balance()).isEqualTo(100);
    }

    @Test
    void without_a_service_that_is_said() throws IOException {
        write("");

        assertThat(ada.randomStrings().terms()).isEmpty();
        assertThatThrownBy(() -> ada.randomStrings().obtain(1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("no service configured");
    }

    @Test
    void an_administrator_gives_credits_and_both_can_see_it() {
        UserSession ben = store.signUp("ben");
        UUID id = ben.account().profile().id();

        assertThat(give(ada, id, 50)).isEqualTo(150);
        ActivityRecord record = Activities.newest(ben);
        assertThat(record.action()).isEqualTo(Action.USER_TOP_UP);
        assertThat(record.cost()).isEqualTo(-50);
        assertThat(record.balance()).isEqualTo(150);
        assertThat(record.who().isOwner()).isFalse();
        assertThat(record.who().actor()).isEqualTo(ada.account().profile().id());
        assertThat(ben.activity().verify().isWhole()).isTrue();
    }

    @Test
    void nobody_else_gives_credits() {
        UserSession ben = store.signUp("ben");
        UUID id = ben.account().profile().id();

        assertThatThrownBy(() -> give(ben, id, 50)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> give(ada, id, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> give(ada, new UUID(1, 1), 5))
                .isInstanceOf(NotFoundException.class);
        assertThat(ben.activity().balance()).isEqualTo(100);
        assertThat(Activities.newest(ben).result()).isEqualTo(Result.REFUSED);
    }

    /// Takes the credits as asking does, and is never heard of again.
    private void dieAsking() {
        RecordKeeper keeper =
                new RecordKeeper(
                        store.certkeep().clock(), store.certkeep().random(), store.database());
        UUID owner = ada.account().profile().id();
        store.database().change(transaction -> keeper.reserve(transaction, owner, 3));
    }

    private RandomResult.Obtained obtained(int length, int count) {
        return (RandomResult.Obtained) ada.randomStrings().obtain(length, count);
    }

    private static String text(RandomResult.Obtained obtained) {
        try (var text = obtained.text()) {
            return new String(text.toChars());
        }
    }

    private void answer(String text) {
        server.enqueue(new MockResponse.Builder().body(text).build());
    }

    private void configure(String path, int cost) {
        String base = server.url("/").toString();
        write(
                "random.url = " + base.substring(0, base.length() - 1) + path,
                "random.cost = " + cost);
    }

    private void write(String... lines) {
        try {
            Files.write(store.home().resolve("certkeep.properties"), List.of(lines));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long give(UserSession administrator, UUID user, long credits) {
        try (Password password = FreshStore.password()) {
            return administrator.administration().credits().give(user, credits, password);
        }
    }
}
