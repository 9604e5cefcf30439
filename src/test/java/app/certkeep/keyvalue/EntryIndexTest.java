package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What one session shows of what another did; each keeps its own index, as two processes do.
class EntryIndexTest {
    private static final PageRequest FIRST = new PageRequest(1, 100);

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService here;
    private KeyValueService there;

    @BeforeEach
    void twoSessionsThatHaveLooked() {
        here = store.signUp("ada").keyValues();
        there = store.logIn("ada").keyValues();
        IntStream.range(10, 20).forEach(i -> here.set("shop/key-" + i, Values.of("v" + i)));
        assertThat(keys(here)).hasSize(10);
        assertThat(keys(there)).hasSize(10);
    }

    @Test
    void what_is_set_elsewhere_is_shown_in_its_place_and_folder() {
        there.set("shop/key-14/inner", Values.of("v"));

        assertThat(keys(here)).hasSize(11).isEqualTo(keys(there));
        assertThat(keys(here).get(5)).isEqualTo("shop/key-14/inner");
        assertThat(page(here, EntryQuery.of("")).folders().holds("shop/key-14")).isTrue();
    }

    @Test
    void what_is_noted_elsewhere_is_found_by_the_new_words_only() {
        note("shop/key-12", "the old gateway");
        assertThat(found("gateway")).containsExactly("shop/key-12");

        note("shop/key-12", "the new router");

        assertThat(found("gateway")).isEmpty();
        assertThat(found("ROUTER new")).containsExactly("shop/key-12");
        assertThat(keys(here)).hasSize(10);
    }

    @Test
    void a_key_that_is_moved_elsewhere_leaves_its_folder() {
        there.folders().move("shop", "store");

        assertThat(keys(here)).hasSize(10).allMatch(key -> key.startsWith("store/"));
        assertThat(page(here, EntryQuery.of("")).folders().holds("shop")).isFalse();
    }

    @Test
    void what_is_deleted_elsewhere_is_gone_and_comes_back_when_it_is_restored() {
        UUID id = there.delete("shop/key-13");
        assertThat(keys(here)).hasSize(9).doesNotContain("shop/key-13");

        there.trash().restore(id, null);
        assertThat(keys(here)).hasSize(10).contains("shop/key-13").isEqualTo(keys(there));
    }

    @Test
    void what_was_trashed_and_purged_before_anybody_looked_is_gone_everywhere() {
        there.trash().purge(there.delete("shop/key-13"));

        nobodyHas("shop/key-13");
    }

    @Test
    void what_was_trashed_and_purged_by_its_age_before_anybody_looked_is_gone_everywhere() {
        there.delete("shop/key-14");
        store.clock().advance(Duration.ofSeconds(1));
        there.trash().purge(store.clock().instant());

        nobodyHas("shop/key-14");
    }

    private void nobodyHas(String key) {
        for (KeyValueService each : List.of(here, there, store.logIn("ada").keyValues())) {
            assertThat(keys(each)).hasSize(9).doesNotContain(key);
        }
    }

    @Test
    void work_that_fails_leaves_nothing_in_it() {
        there.set("store/key-19", Values.of("in the way"));

        assertThat(
                        List.of(
                                fails(() -> here.folders().move("shop", "store")),
                                fails(() -> here.bulk().delete(unknownAmong("shop/key-10")))))
                .containsOnly(true);

        assertThat(keys(here)).hasSize(11).contains("shop/key-10", "store/key-19");
    }

    @Test
    void another_users_entries_never_enter_it() {
        KeyValueService others = store.signUp("ben").keyValues();
        others.set("ours", Values.of("v"));

        assertThat(keys(others)).containsExactly("ours");
        assertThat(keys(here)).hasSize(10).doesNotContain("ours");
    }

    @Test
    void each_order_is_the_same_in_a_session_that_followed_and_in_a_new_one() {
        for (EntryQuery query : orders()) {
            page(here, query);
        }
        store.clock().advance(Duration.ofMinutes(1));
        there.set("shop/key-15", Values.of("a longer value"));
        there.set("Ähnlich", Values.of("v"));
        there.rename("shop/key-16", "zebra");
        there.delete("shop/key-17");
        there.set(
                "shop/key-18",
                EntryEdit.of(null)
                        .with(EntryDetails.NONE.withExpiry(LocalDate.parse("2031-05-01"))));
        KeyValueService fresh = store.logIn("ada").keyValues();

        for (EntryQuery query : orders()) {
            assertThat(page(here, query)).as("%s", query).isEqualTo(page(fresh, query));
            assertThat(page(here, query).page().items()).hasSize(10);
        }
    }

    @Test
    void sessions_that_change_and_look_at_the_same_time_end_with_the_same() throws Exception {
        UserSession third = store.logIn("ada");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String key = "many/" + i;
                KeyValueService changing = i % 2 == 0 ? here : there;
                work.add(threads.submit(() -> changing.set(key, Values.of("v"))));
                work.add(threads.submit(() -> third.keyValues().list("many/")));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        for (KeyValueService each : List.of(here, there, third.keyValues())) {
            assertThat(each.list("many/").entries()).hasSize(30);
        }
    }

    private void note(String key, String notes) {
        there.set(key, EntryEdit.of(null).with(EntryDetails.NONE.withNotes(notes)));
    }

    private List<UUID> unknownAmong(String key) {
        return List.of(here.find(key).orElseThrow().id(), UUID.randomUUID());
    }

    private static boolean fails(Runnable work) {
        try {
            work.run();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static List<EntryQuery> orders() {
        List<EntryQuery> all = new ArrayList<>();
        for (EntryQuery.Sort sort : EntryQuery.Sort.values()) {
            all.add(EntryQuery.of("").of(sort, true));
            all.add(EntryQuery.of("").of(sort, false));
        }
        return all;
    }

    private List<String> found(String words) {
        return page(here, EntryQuery.of(words)).page().items().stream()
                .map(EntrySummary::key)
                .toList();
    }

    private static EntryPage page(KeyValueService entries, EntryQuery query) {
        return entries.page(query, FIRST);
    }

    private static List<String> keys(KeyValueService entries) {
        return entries.list("").entries().stream().map(EntrySummary::key).toList();
    }
}
