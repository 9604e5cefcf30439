package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.account.Decided;
import app.certkeep.account.Policy;
import app.certkeep.app.FreshStore;
import app.certkeep.failure.IntegrityException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class EntryHistoryTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void every_change_is_kept_with_time_device_and_reason() {
        Instant first = store.clock().instant();
        entries.set("a", EntryEdit.of(Values.of("1")).because("first draft"));
        store.clock().advance(Duration.ofHours(1));
        entries.set("a", EntryEdit.of(Values.of("2")).because("rotated"));
        store.clock().advance(Duration.ofHours(1));
        entries.rename("a", "b");
        store.reopen();
        KeyValueService again = store.logIn("ada").keyValues();

        List<EntryVersion> versions = again.history().list("b").versions();
        assertThat(versions).extracting(EntryVersion::number).containsExactly(3L, 2L, 1L);
        assertThat(versions)
                .extracting(version -> version.summary().key())
                .containsExactly("b", "a", "a");
        assertThat(versions)
                .extracting(version -> version.change().note())
                .containsExactly("", "rotated", "first draft");
        assertThat(versions).allSatisfy(v -> assertThat(v.change().device()).isEqualTo("test"));
        assertThat(versions.getLast().summary().updatedAt())
                .isBetween(first.minusSeconds(60), first.plusSeconds(60));
        assertThat(versions.get(1).summary().updatedAt()).isAfter(first.plusSeconds(3000));
        assertThat(Values.text(again.history().reveal("b", 1))).isEqualTo("1");
        assertThat(Values.text(again.history().reveal("b", 3))).isEqualTo("2");
    }

    @Test
    void what_changes_nothing_makes_no_version() {
        entries.set("a", Values.of("1"));
        entries.set("a", EntryEdit.of(Values.of("1")).because("again"));

        assertThat(entries.history().list("a").versions()).hasSize(1);
    }

    @Test
    void an_earlier_version_comes_back_as_a_new_one_with_all_it_had() {
        EntryDetails details = EntryDetails.NONE.withType(EntryType.NUMBER).withTags(List.of("x"));
        entries.set("a", EntryEdit.of(Values.of("1")).with(details));
        entries.set("a", EntryEdit.of(Values.of("two")).with(EntryDetails.NONE));

        EntrySummary now = entries.history().restore("a", 1, "it was right");

        assertThat(now.revision()).isEqualTo(3);
        assertThat(now.details()).isEqualTo(details);
        assertThat(Values.text(entries.get("a").orElseThrow())).isEqualTo("1");
        EntryVersionList list = entries.history().list("a");
        assertThat(list.versions().getFirst().change().restored()).isEqualTo(1);
        assertThat(list.versions().getFirst().change().note()).isEqualTo("it was right");
        assertThat(entries.history().restore("a", 3, "").revision()).isEqualTo(3);
        assertThat(entries.history().restore("a", 1, "").revision()).isEqualTo(3);
    }

    @Test
    void only_the_newest_fifty_are_kept_besides_the_present_one() {
        for (int i = 1; i <= 60; i++) {
            entries.set("a", Values.of("value " + i));
        }

        List<EntryVersion> versions = entries.history().list("a").versions();
        assertThat(versions).hasSize(Policy.STANDARD.versionsKept() + 1);
        assertThat(versions.getFirst().number()).isEqualTo(60);
        assertThat(versions.getLast().number()).isEqualTo(10);
        assertThat(Values.text(entries.history().reveal("a", 10))).isEqualTo("value 10");
        assertThatThrownBy(() -> entries.history().reveal("a", 9))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_policy_says_how_many_are_kept_and_none_of_the_others_counts_as_taken_away() {
        for (int i = 1; i <= 6; i++) {
            entries.set("a", Values.of("value " + i));
        }
        Decided.versionsKept(store.database(), 2);
        assertThat(numbers("a")).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        entries.set("a", Values.of("value 7"));
        assertThat(numbers("a")).containsExactly(7L, 6L, 5L);

        Decided.versionsKept(store.database(), 4);
        for (int i = 8; i <= 10; i++) {
            entries.set("a", Values.of("value " + i));
        }
        assertThat(numbers("a")).containsExactly(10L, 9L, 8L, 7L, 6L);
        assertThat(entries.history().list("a").damaged()).isEmpty();
        execute("delete from entry_version where revision = 6");
        assertThat(entries.history().list("a").damaged()).containsExactly(6L);
    }

    private List<Long> numbers(String key) {
        return entries.history().list(key).versions().stream().map(EntryVersion::number).toList();
    }

    @Test
    void versions_outlive_the_trash_and_go_with_the_purge() {
        entries.set("a", Values.of("1"));
        entries.set("a", Values.of("2"));
        UUID id = entries.delete("a");
        entries.trash().restore(id, null);
        assertThat(entries.history().list("a").versions()).hasSize(2);

        entries.trash().purge(entries.delete("a"));

        assertThat(rows()).isZero();
    }

    @Test
    void versions_of_all_that_is_purged_by_age_go_too() {
        entries.set("a", Values.of("1"));
        entries.set("a", Values.of("2"));
        entries.delete("a");

        assertThat(entries.trash().purge(store.clock().instant().plusSeconds(1))).isEqualTo(1);
        assertThat(rows()).isZero();
    }

    @Test
    void the_lines_of_two_versions_are_compared() {
        entries.set("a", Values.of("host=x\nuser=ada\nport=1\n"));
        entries.set("a", Values.of("host=x\nport=1\ntls=yes\n"));

        try (EntryComparison comparison = entries.history().compare("a", 1, 2)) {
            assertThat(comparison.isSame()).isFalse();
            assertThat(comparison.parts())
                    .extracting(
                            part -> part.kind() + " " + Values.text(comparison.text(part)).strip())
                    .containsExactly(
                            "SAME host=x", "REMOVED user=ada", "SAME port=1", "ADDED tls=yes");
        }
    }

    @Test
    void a_missing_entry_or_version_and_a_long_reason_are_refused() {
        entries.set("a", Values.of("1"));

        assertThatThrownBy(() -> entries.history().list("none"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> entries.history().restore("a", 7, ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> entries.history().restore("a", 1, "x".repeat(201)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobody_reads_the_history_of_another() {
        entries.set("a", Values.of("1"));
        entries.set("a", Values.of("2"));
        KeyValueService eve = store.signUp("eve").keyValues();
        eve.set("a", Values.of("of eve"));

        assertThat(eve.history().list("a").versions()).hasSize(1);
        assertThatThrownBy(() -> eve.history().reveal("a", 2))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_version_put_in_the_place_of_another_or_of_its_entry_does_not_open() {
        entries.set("a", Values.of("1"));
        entries.set("a", Values.of("2"));
        entries.set("a", Values.of("3"));
        execute(
                "update entry_version set content = (select content from entry_version v"
                        + " where v.revision = 1) where revision = 2");
        execute(
                "update entry set revision = 1, heading = (select heading from entry_version v"
                        + " where v.revision = 1), content = (select content from entry_version v"
                        + " where v.revision = 1)");

        assertThatThrownBy(() -> entries.get("a")).isInstanceOf(IntegrityException.class);
        assertThat(entries.list("").damaged()).hasSize(1);
    }

    @Test
    void a_damaged_version_is_told_and_hides_no_other() {
        entries.set("a", Values.of("1"));
        entries.set("a", Values.of("2"));
        entries.set("a", Values.of("3"));
        execute("update entry_version set heading = content where revision = 1");

        EntryVersionList list = entries.history().list("a");
        assertThat(list.versions()).extracting(EntryVersion::number).containsExactly(3L, 2L);
        assertThat(list.damaged()).containsExactly(1L);
        assertThatThrownBy(() -> entries.history().restore("a", 1, ""))
                .isInstanceOf(IntegrityException.class);
        assertThat(Values.text(entries.get("a").orElseThrow())).isEqualTo("3");
    }

    @Test
    void a_version_that_was_taken_away_is_told() {
        entries.set("a", Values.of("1"));
        entries.set("a", Values.of("2"));
        entries.set("a", Values.of("3"));
        execute("delete from entry_version where revision = 2");

        EntryVersionList list = entries.history().list("a");
        assertThat(list.versions()).extracting(EntryVersion::number).containsExactly(3L, 1L);
        assertThat(list.damaged()).containsExactly(2L);
    }

    private void execute(String statement) {
        store.database()
                .change(tx -> tx.session().createNativeMutationQuery(statement).executeUpdate());
    }

    private long rows() {
        return store.database()
                .read(
                        tx ->
                                tx.session()
                                        .createNativeQuery(
                                                "select count(*) from entry_version", Long.class)
                                        .getSingleResult());
    }
}
