package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class EntryBulkTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
        entries.set("shop/port", Values.of("5432"));
        entries.set("shop/name", Values.of("ada"));
        entries.set("other", Values.of("1"));
    }

    @Test
    void tags_type_and_expiry_of_several_change_at_once_and_each_keeps_a_version() {
        BulkResult result =
                entries.bulk()
                        .edit(
                                ids("shop/port", "shop/name"),
                                BulkEdit.of(
                                                now ->
                                                        now.withType(EntryType.TEXT)
                                                                .withTags(List.of("shop"))
                                                                .withExpiry(DAY))
                                        .because("tidied"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        BulkResult.Done.class,
                        done ->
                                assertThat(done.entries())
                                        .extracting(EntrySummary::key)
                                        .containsExactly("shop/port", "shop/name"));
        for (String key : List.of("shop/port", "shop/name")) {
            EntrySummary entry = entries.find(key).orElseThrow();
            assertThat(entry.details().tags()).containsExactly("shop");
            assertThat(entry.details().expires()).isEqualTo(DAY);
            assertThat(entries.history().list(key).versions()).hasSize(2);
            assertThat(entries.history().list(key).versions().getFirst().change().note())
                    .isEqualTo("tidied");
        }
        assertThat(entries.find("other").orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void where_one_value_is_not_of_the_type_its_key_is_told_and_none_changes() {
        BulkResult result =
                entries.bulk()
                        .edit(
                                ids("shop/port", "shop/name"),
                                BulkEdit.of(now -> now.withType(EntryType.NUMBER)));

        assertRefused(result, "shop/name", InvalidInputException.class);
        assertThat(entries.find("shop/port").orElseThrow().details().type())
                .isEqualTo(EntryType.SECRET);
    }

    @Test
    void entries_move_to_a_folder_under_their_last_names_or_out_of_all() {
        entries.bulk().edit(ids("shop/port", "other"), BulkEdit.into("new/place"));
        assertThat(keys()).containsExactly("new/place/other", "new/place/port", "shop/name");

        entries.bulk().edit(ids("new/place/port", "shop/name"), BulkEdit.into(""));
        assertThat(keys()).containsExactly("name", "new/place/other", "port");
    }

    @Test
    void where_a_key_is_taken_in_the_folder_none_moves() {
        entries.set("x/other", Values.of("2"));

        assertRefused(
                entries.bulk().edit(ids("shop/port", "other"), BulkEdit.into("x")),
                "other",
                ConflictException.class);
        assertThat(keys()).contains("shop/port", "other", "x/other");
        assertRefused(
                entries.bulk().edit(ids("other", "x/other"), BulkEdit.into("y")),
                "x/other",
                ConflictException.class);
        assertThatThrownBy(() -> entries.bulk().edit(ids("other"), BulkEdit.into("a//b")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void several_are_deleted_together_and_come_back_together() {
        List<UUID> ids = ids("shop/port", "other");
        assertThat(entries.bulk().delete(ids)).isEqualTo(ids);
        assertThat(keys()).containsExactly("shop/name");
        assertThat(entries.trash().count()).isEqualTo(2);

        assertThat(entries.bulk().restore(ids)).hasSize(2);
        assertThat(keys()).containsExactly("other", "shop/name", "shop/port");
        assertThat(Values.text(entries.reveal("shop/port"))).isEqualTo("5432");
    }

    @Test
    void where_one_is_gone_or_a_strangers_nothing_happens_to_the_others() {
        List<UUID> ids = ids("other", "shop/port");
        KeyValueService eve = store.signUp("eve").keyValues();
        assertThatThrownBy(() -> eve.bulk().delete(ids)).isInstanceOf(NotFoundException.class);
        assertRefused(eve.bulk().edit(ids, BulkEdit.into("x")), "", NotFoundException.class);

        entries.delete("shop/port");
        assertThatThrownBy(() -> entries.bulk().delete(ids)).isInstanceOf(NotFoundException.class);
        assertRefused(entries.bulk().edit(ids, BulkEdit.into("x")), "", NotFoundException.class);
        assertThat(keys()).containsExactly("other", "shop/name");
    }

    @Test
    void many_more_than_are_held_at_a_time_change_too() {
        IntStream.range(0, 250).forEach(i -> entries.set("many/" + i, Values.of("v")));
        List<UUID> ids = entries.list("many/").entries().stream().map(EntrySummary::id).toList();

        entries.bulk().edit(ids, BulkEdit.into("moved"));
        assertThat(entries.list("moved/").entries()).hasSize(250);
        entries.bulk().delete(ids);
        assertThat(entries.bulk().restore(ids)).hasSize(250);
    }

    private static void assertRefused(BulkResult result, String key, Class<?> reason) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        BulkResult.Refused.class,
                        refused -> {
                            assertThat(refused.key()).isEqualTo(key);
                            assertThat(refused.reason()).isInstanceOf(reason);
                        });
    }

    private List<UUID> ids(String... keys) {
        return Stream.of(keys).map(key -> entries.find(key).orElseThrow().id()).toList();
    }

    private List<String> keys() {
        return entries.list("").entries().stream().map(EntrySummary::key).toList();
    }
}
