package app.certkeep.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class DraftServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    @Test
    void the_last_draft_comes_back_after_a_restart_and_only_to_its_owner() {
        UserSession ada = store.signUp("ada");
        keep(ada, "first");
        keep(ada, "planted words 81");
        store.reopen();

        assertThat(found(store.logIn("ada"))).contains("planted words 81");
        assertThat(found(store.signUp("eve"))).isEmpty();
    }

    @Test
    void a_dropped_draft_is_gone() {
        UserSession ada = store.signUp("ada");
        keep(ada, "words");
        ada.drafts().drop("editor");
        ada.drafts().drop("editor");

        assertThat(found(ada)).isEmpty();
    }

    @Test
    void nothing_of_a_draft_lies_in_the_store_in_clear() {
        keep(store.signUp("ada"), "planted words 81");
        store.reopen();

        assertThat(store.contents())
                .noneMatch(
                        bytes ->
                                new String(bytes, StandardCharsets.ISO_8859_1)
                                        .contains("planted words"));
    }

    @Test
    void a_draft_that_is_too_large_is_refused() {
        UserSession ada = store.signUp("ada");
        try (SecretBytes large = new SecretBytes(new byte[DraftService.LARGEST + 1])) {
            assertThatThrownBy(() -> ada.drafts().keep("editor", large))
                    .isInstanceOf(InvalidInputException.class);
        }
        try (SecretBytes largest = new SecretBytes(new byte[DraftService.LARGEST])) {
            ada.drafts().keep("editor", largest);
        }
    }

    private static void keep(UserSession session, String text) {
        try (SecretBytes typed = new SecretBytes(text.getBytes(StandardCharsets.UTF_8))) {
            session.drafts().keep("editor", typed);
        }
    }

    private static Optional<String> found(UserSession session) {
        return session.drafts()
                .find("editor")
                .map(
                        draft -> {
                            try (draft) {
                                return new String(draft.bytes(), StandardCharsets.UTF_8);
                            }
                        });
    }
}
