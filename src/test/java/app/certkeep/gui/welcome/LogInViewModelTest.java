package app.certkeep.gui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.account.SignedIn;
import app.certkeep.app.FreshStore;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The form ahead of its store.
class LogInViewModelTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final List<String> came = new ArrayList<>();
    private final LogInViewModel model =
            new LogInViewModel(
                    new DirectTaskRunner(),
                    new ErrorPresenter(messages, new Notices(messages), () -> {}),
                    messages,
                    new LogInViewModel.Next(this::came, code -> {}));

    private void came(SignedIn signedIn) {
        try (var token = signedIn.token();
                var identity = signedIn.identity()) {
            came.add(signedIn.profile().name());
        }
    }

    private void enter(String address, Password password) {
        model.emailProperty().set(address);
        model.logIn(password);
    }

    private static boolean isWiped(Password password) {
        return password.view().chars().allMatch(character -> character == 0);
    }

    @Test
    void what_waits_is_wiped_where_the_store_is_given_up() {
        Password password = FreshStore.password();
        enter("ada@example.com", password);
        assertThat(isWiped(password)).isFalse();

        model.giveUp();

        assertThat(isWiped(password)).isTrue();
    }

    @Test
    void of_what_was_entered_ahead_the_last_counts() {
        store.signUp("ada");
        Password first = FreshStore.password();
        enter("eve@example.com", first);
        Password last = FreshStore.password();
        enter("ada@example.com", last);
        assertThat(isWiped(first)).isTrue();
        model.emailProperty().set("somebody else by now");

        model.storeOpened(store.certkeep().accounts());

        assertThat(came).containsExactly("ada");
        assertThat(isWiped(last)).isTrue();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void nobody_is_logged_in_who_went_to_another_form() {
        store.signUp("ada");
        Password password = FreshStore.password();
        enter("ada@example.com", password);
        model.leaveFor(() -> came.add("another form"));

        model.storeOpened(store.certkeep().accounts());

        assertThat(came).containsExactly("another form");
        assertThat(isWiped(password)).isTrue();
    }
}
