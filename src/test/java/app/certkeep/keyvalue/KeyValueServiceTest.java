package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.NotAllowedException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class KeyValueServiceTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void a_value_is_there_after_a_restart() {
        entries.set("servers/web/password", Values.of("hunter2\nsecond line ✓"));
        store.reopen();

        assertThat(value(store.logIn("ada").keyValues(), "servers/web/password"))
                .isEqualTo("hunter2\nsecond line ✓");
    }

    @Test
    void setting_says_what_it_did_and_writes_nothing_for_the_same_value() {
        assertThat(entries.set("a", Values.of("1"))).isEqualTo(SetResult.CREATED);
        assertThat(entries.set("a", Values.of("2"))).isEqualTo(SetResult.CHANGED);
        EntrySummary before = only();
        store.clock().advance(Duration.ofSeconds(5));
        assertThat(entries.set("a", Values.of("2"))).isEqualTo(SetResult.UNCHANGED);

        assertThat(only()).isEqualTo(before);
        assertThat(before.revision()).isEqualTo(2);
    }

    @Test
    void a_summary_tells_size_lines_and_times() {
        entries.set("a", Values.of("ä\nb"));
        Instant created = only().createdAt();
        store.clock().advance(Duration.ofHours(1));
        entries.set("a", Values.of("longer\nthan\nbefore"));

        EntrySummary summary = only();
        assertThat(summary.size()).isEqualTo(18);
        assertThat(summary.lines()).isEqualTo(3);
        assertThat(summary.createdAt()).isEqualTo(created);
        assertThat(summary.updatedAt()).isAfter(created.plusSeconds(3000));
    }

    @Test
    void an_empty_value_is_a_value_and_a_missing_key_is_none() {
        entries.set("a", Values.of(""));

        assertThat(value(entries, "a")).isEmpty();
        assertThat(entries.get("b")).isEmpty();
    }

    @Test
    void a_renamed_entry_keeps_its_value_and_leaves_its_old_key() {
        entries.set("old", Values.of("v"));

        assertThat(entries.rename("old", "new/name").key()).isEqualTo("new/name");

        assertThat(value(entries, "new/name")).isEqualTo("v");
        assertThat(entries.get("old")).isEmpty();
    }

    @Test
    void an_entry_can_be_renamed_only_where_it_is_and_only_to_a_free_key() {
        entries.set("a", Values.of("1"));
        entries.set("b", Values.of("2"));

        assertThatThrownBy(() -> entries.rename("missing", "c"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> entries.rename("a", "b")).isInstanceOf(ConflictException.class);
        assertThat(value(entries, "a")).isEqualTo("1");
        assertThat(value(entries, "b")).isEqualTo("2");
    }

    @Test
    void adding_never_overwrites() {
        entries.add("a", Values.of("1"));

        assertThatThrownBy(() -> entries.add("a", Values.of("2")))
                .isInstanceOf(ConflictException.class);
        assertThat(value(entries, "a")).isEqualTo("1");
    }

    @Test
    void an_update_changes_key_and_value_together() {
        EntrySummary before = entries.add("a", Values.of("1"));

        EntrySummary after = saved(before, EntryEdit.of(Values.of("2")).under("b"));

        assertThat(after.revision()).isEqualTo(2);
        assertThat(value(entries, "b")).isEqualTo("2");
        assertThat(saved(after, EntryEdit.of(null).under("b"))).isEqualTo(after);
    }

    @Test
    void an_update_of_what_was_changed_meanwhile_is_refused() {
        EntrySummary seen = entries.add("a", Values.of("1"));
        entries.set("a", Values.of("theirs"));

        assertThat(entries.save(seen, EntryEdit.of(Values.of("mine"))))
                .isEqualTo(new SaveResult.Stale(entries.find("a").orElseThrow()));
        assertThat(value(entries, "a")).isEqualTo("theirs");
    }

    @Test
    void an_update_finds_what_was_renamed_meanwhile_and_never_another_under_its_key() {
        EntrySummary seen = entries.add("a", Values.of("1"));
        entries.rename("a", "b");
        entries.add("a", Values.of("another"));
        EntryEdit mine = EntryEdit.of(Values.of("mine"));

        assertThat(entries.save(seen, mine))
                .isEqualTo(new SaveResult.Stale(entries.find("b").orElseThrow()));
        entries.delete("b");
        assertThat(entries.save(seen, mine)).isEqualTo(new SaveResult.Gone());
        assertThat(value(entries, "a")).isEqualTo("another");
    }

    @Test
    void a_deleted_entry_is_gone_and_cannot_be_deleted_again() {
        entries.set("a", Values.of("1"));
        entries.delete("a");

        assertThat(entries.get("a")).isEmpty();
        assertThat(entries.count()).isZero();
        assertThatThrownBy(() -> entries.delete("a")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void another_user_sees_and_changes_none_of_it() {
        entries.set("a", Values.of("mine"));
        KeyValueService others = store.signUp("ben").keyValues();

        assertThat(others.get("a")).isEmpty();
        assertThat(others.list("").entries()).isEmpty();
        assertThat(others.count()).isZero();
        assertThatThrownBy(() -> others.delete("a")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> others.rename("a", "b")).isInstanceOf(NotFoundException.class);
        assertThat(others.save(entries.find("a").orElseThrow(), EntryEdit.of(Values.of("eve"))))
                .isEqualTo(new SaveResult.Gone());
        assertThat(others.set("a", Values.of("theirs"))).isEqualTo(SetResult.CREATED);
        assertThat(value(entries, "a")).isEqualTo("mine");
    }

    @Test
    void an_ended_session_can_do_nothing() {
        EntrySummary seen = entries.add("seen", Values.of("1"));
        UserSession session = store.logIn("ada");
        store.certkeep().accounts().logOut(session.identity());
        KeyValueService ended = session.keyValues();

        Stream.<Runnable>of(
                        () -> ended.list(""),
                        () -> ended.get("a"),
                        () -> ended.add("a", Values.of("1")),
                        () -> ended.set("a", Values.of("1")),
                        () -> ended.save(seen, EntryEdit.of(null).under("b")),
                        () -> ended.rename("a", "b"),
                        () -> ended.delete("a"),
                        () -> ended.page(EntryQuery.of(""), new PageRequest(1, 10)),
                        ended::count)
                .forEach(
                        call ->
                                assertThatThrownBy(call::run)
                                        .isInstanceOf(NotAllowedException.class));
    }

    @Test
    void of_two_that_change_an_entry_at_once_none_overwrites_the_other_unseen() throws Exception {
        EntrySummary seen = entries.add("a", Values.of("0"));
        CountDownLatch together = new CountDownLatch(2);
        int done = 0;
        int conflicts = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<SaveResult>> both =
                    Stream.of("1", "2")
                            .map(
                                    text ->
                                            threads.submit(
                                                    () -> {
                                                        together.countDown();
                                                        together.await();
                                                        return entries.save(
                                                                seen,
                                                                EntryEdit.of(Values.of(text)));
                                                    }))
                            .toList();
            for (Future<SaveResult> each : both) {
                try {
                    switch (each.get()) {
                        case SaveResult.Saved _ -> done++;
                        case SaveResult.Stale _ -> conflicts++;
                        case SaveResult.Gone _ -> throw new AssertionError("nobody deletes");
                    }
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(ConflictException.class);
                    conflicts++;
                }
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(conflicts).isEqualTo(1);
    }

    @Test
    void a_duplicate_has_all_but_the_key_and_the_history() {
        entries.set(
                "db/url",
                EntryEdit.of(Values.of("https://db.example.com"))
                        .with(EntryDetails.NONE.withType(EntryType.URL).withNotes("primary")));
        entries.set("db/url", Values.of("https://db.example.org"));

        EntrySummary second = entries.duplicate("db/url");

        assertThat(second.key()).isEqualTo("db/url (2)");
        assertThat(second.details()).isEqualTo(entries.find("db/url").orElseThrow().details());
        assertThat(second.revision()).isEqualTo(1);
        assertThat(Values.text(entries.reveal("db/url (2)"))).isEqualTo("https://db.example.org");
        assertThat(entries.duplicate("db/url").key()).isEqualTo("db/url (3)");
        assertThatThrownBy(() -> entries.duplicate("none")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void neither_key_nor_value_stands_in_any_file() {
        entries.set("planted-key-name/of-a-folder", Values.of("planted-value-text"));
        entries.rename("planted-key-name/of-a-folder", "planted-second-name");
        entries.page(EntryQuery.of("planted-query"), new PageRequest(1, 10));
        store.reopen();

        assertThat(store.contents())
                .isNotEmpty()
                .noneMatch(
                        bytes ->
                                new String(bytes, StandardCharsets.ISO_8859_1)
                                        .contains("planted-"));
    }

    private EntrySummary only() {
        assertThat(entries.list("").entries()).hasSize(1);
        return entries.list("").entries().getFirst();
    }

    private EntrySummary saved(EntrySummary seen, EntryEdit edit) {
        return ((SaveResult.Saved) entries.save(seen, edit)).entry();
    }

    private static String value(KeyValueService entries, String key) {
        return Values.text(entries.get(key).orElseThrow());
    }
}
