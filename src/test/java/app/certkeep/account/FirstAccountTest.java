package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.crypto.Password;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

class FirstAccountTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @RepeatedTest(8)
    void of_several_who_sign_up_at_once_in_an_empty_store_one_is_administrator() {
        CountDownLatch ready = new CountDownLatch(3);
        List<CompletableFuture<Role>> all =
                Stream.of("ada", "ben", "cyd")
                        .map(
                                name ->
                                        CompletableFuture.supplyAsync(
                                                () -> signUp(name, ready),
                                                Thread::startVirtualThread))
                        .toList();

        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.USER, Role.USER);
    }

    private Role signUp(String name, CountDownLatch ready) {
        ready.countDown();
        try (Password password = FreshStore.password()) {
            ready.await();
            SignUp form = new SignUp(name, name + "@example.com", password);
            return store.certkeep()
                    .accounts()
                    .signUp(form, SessionKind.window("test"))
                    .signedIn()
                    .profile()
                    .role();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
