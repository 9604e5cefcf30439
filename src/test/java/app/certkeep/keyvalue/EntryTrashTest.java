package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.Trash;
import app.certkeep.app.TrashItem;
import app.certkeep.app.UserSession;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.UUID;

class EntryTrashTest {
    private static final PageRequest FIRST = new PageRequest(1, 10);

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;
    private Trash trash;

    @BeforeEach
    void signUp() {
        UserSession session = store.signUp("ada");
        entries = session.keyValues();
        trash = session.trash();
        entries.set("kept", Values.of("1"));
        entries.set("gone", Values.of("2"));
    }

    @Test
    void what_is_deleted_is_nowhere_but_in_the_trash() {
        entries.delete("gone");

        assertThat(entries.count()).isEqualTo(1);
        assertThat(entries.get("gone")).isEmpty();
        assertThat(entries.list("").entries()).extracting(EntrySummary::key).containsOnly("kept");
        assertThat(entries.page(EntryQuery.of("gone"), FIRST).page().total()).isZero();
        assertThatThrownBy(() -> entries.rename("gone", "x")).isInstanceOf(NotFoundException.class);
        assertThat(trash.count(TrashItem.Kind.ENTRY)).isEqualTo(1);
        assertThat(trash.list().getFirst().name()).isEqualTo("gone");
    }

    @Test
    void it_comes_back_as_it_was_even_after_a_restart() {
        entries.set("gone", Values.of("3"));
        UUID id = entries.delete("gone");
        store.reopen();
        KeyValueService again = store.logIn("ada").keyValues();
        EntrySummary restored = again.trash().restore(id, null);

        assertThat(restored.revision()).isEqualTo(2);
        assertThat(Values.text(again.get("gone").orElseThrow())).isEqualTo("3");
        assertThat(again.trash().count()).isZero();
    }

    @Test
    void a_key_that_is_taken_again_asks_for_another_one() {
        UUID id = entries.delete("gone");
        entries.set("gone", Values.of("new"));

        assertThatThrownBy(() -> entries.trash().restore(id, null))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> entries.trash().restore(id, "kept"))
                .isInstanceOf(ConflictException.class);
        assertThat(entries.trash().restore(id, "gone/old").key()).isEqualTo("gone/old");
        assertThat(Values.text(entries.get("gone/old").orElseThrow())).isEqualTo("2");
        assertThat(Values.text(entries.get("gone").orElseThrow())).isEqualTo("new");
    }

    @Test
    void the_same_key_can_be_deleted_again_and_again() {
        entries.delete("gone");
        entries.set("gone", Values.of("b"));
        entries.delete("gone");
        entries.set("gone", Values.of("c"));
        entries.delete("gone");

        assertThat(trash.page(TrashItem.Kind.ENTRY, FIRST).total()).isEqualTo(3);
        assertThat(trash.page(TrashItem.Kind.ENTRY, new PageRequest(2, 2)).items()).hasSize(1);
    }

    @Test
    void what_lies_there_longer_than_the_policy_says_goes_for_good() {
        UUID id = entries.delete("gone");
        store.clock().advance(Duration.ofHours(29 * 24));
        UserSession later = store.logIn("ada");
        assertThat(later.trash().purgeExpired()).isZero();
        assertThat(later.trash().list().getFirst().purgeAt())
                .isBefore(store.clock().instant().plus(Duration.ofDays(2)));
        store.clock().advance(Duration.ofHours(25));
        later = store.logIn("ada");

        assertThat(later.trash().purgeExpired()).isEqualTo(1);
        UserSession session = later;
        assertThatThrownBy(() -> session.keyValues().trash().restore(id, null))
                .isInstanceOf(NotFoundException.class);
        assertThat(later.keyValues().count()).isEqualTo(1);
    }

    @Test
    void purging_takes_one_or_those_of_an_age_or_all() {
        UUID id = entries.delete("gone");
        entries.trash().purge(id);
        assertThatThrownBy(() -> entries.trash().purge(id)).isInstanceOf(NotFoundException.class);
        entries.delete("kept");
        assertThat(trash.purgeOlderThan(Duration.ofMinutes(5))).isZero();
        assertThat(trash.purgeOlderThan(Duration.ZERO)).isEqualTo(1);
        assertThat(trash.list()).isEmpty();
    }

    @Test
    void nobody_reaches_into_the_trash_of_another() {
        UUID id = entries.delete("gone");
        UserSession eve = store.signUp("eve");

        assertThat(eve.trash().list()).isEmpty();
        assertThatThrownBy(() -> eve.keyValues().trash().restore(id, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> eve.keyValues().trash().purge(id))
                .isInstanceOf(NotFoundException.class);
        assertThat(eve.trash().purgeOlderThan(Duration.ZERO)).isZero();
        assertThat(trash.list()).hasSize(1);
    }
}
