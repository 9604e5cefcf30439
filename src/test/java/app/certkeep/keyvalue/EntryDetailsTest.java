package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class EntryDetailsTest {
    private static final EntryDetails FULL =
            new EntryDetails(
                    EntryType.TEXT,
                    "kept for the auditors\nsee the wiki ✓",
                    List.of("shop", "api", "shop", " "),
                    LocalDate.of(2027, 1, 31));

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void type_notes_tags_and_expiry_are_there_after_a_restart() {
        entries.set("a", EntryEdit.of(Values.of("1")).with(FULL));
        store.reopen();
        EntrySummary found = store.logIn("ada").keyValues().find("a").orElseThrow();

        assertThat(found.details()).isEqualTo(FULL);
        assertThat(found.details().tags()).containsExactly("api", "shop");
        assertThat(found.details().expires()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @Test
    void a_new_value_keeps_them_and_they_change_without_the_value() {
        entries.set("a", EntryEdit.of(Values.of("1")).with(FULL));
        entries.set("a", Values.of("2"));
        assertThat(entries.find("a").orElseThrow().details()).isEqualTo(FULL);

        SetResult result = entries.set("a", EntryEdit.of(null).with(EntryDetails.NONE)).result();

        assertThat(result).isEqualTo(SetResult.CHANGED);
        assertThat(Values.text(entries.get("a").orElseThrow())).isEqualTo("2");
        assertThat(entries.find("a").orElseThrow().revision()).isEqualTo(3);
        assertThatThrownBy(() -> entries.set("b", EntryEdit.of(null).with(FULL)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_search_finds_notes_and_tags_and_no_value() {
        entries.set("a", EntryEdit.of(Values.of("hidden")).with(FULL));
        entries.set("b", Values.of("auditors"));

        assertThat(found("AUDIT")).containsExactly("a");
        assertThat(found("shop a")).containsExactly("a");
        assertThat(found("hidden")).isEmpty();
    }

    @Test
    void too_much_of_them_is_refused() {
        for (EntryDetails wrong :
                List.of(
                        FULL.withNotes("x".repeat(4001)),
                        FULL.withNotes("a\u202Eb"),
                        FULL.withTags(List.of("x".repeat(51))),
                        FULL.withTags(List.of("a,b")),
                        FULL.withTags(numbers(21)))) {
            assertThatThrownBy(() -> entries.set("a", EntryEdit.of(Values.of("1")).with(wrong)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(entries.count()).isZero();
    }

    @Test
    void the_longest_of_everything_fits() {
        EntryDetails longest =
                FULL.withNotes("三".repeat(4000))
                        .withTags(numbers(20).stream().map(tag -> tag + "三".repeat(40)).toList());
        String key = String.join("", Collections.nCopies(512, "三"));
        entries.set(key, EntryEdit.of(Values.of("1")).with(longest).because("三".repeat(200)));
        entries.set(key, Values.of("2"));

        assertThat(entries.history().list(key).versions()).hasSize(2);
        assertThat(entries.find(key).orElseThrow().details()).isEqualTo(longest);
    }

    @Test
    void a_value_is_saved_only_at_the_version_that_was_looked_at() {
        assertThat(entries.set("a", EntryEdit.of(Values.of("1")).onlyAt(0)).result())
                .isEqualTo(SetResult.CREATED);
        assertThatThrownBy(() -> entries.set("a", EntryEdit.of(Values.of("x")).onlyAt(0)))
                .isInstanceOf(ConflictException.class);
        assertThat(entries.set("a", EntryEdit.of(Values.of("2")).onlyAt(1)).result())
                .isEqualTo(SetResult.CHANGED);
        assertThatThrownBy(() -> entries.set("a", EntryEdit.of(Values.of("x")).onlyAt(1)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> entries.set("b", EntryEdit.of(Values.of("x")).onlyAt(1)))
                .isInstanceOf(ConflictException.class);

        assertThat(Values.text(entries.get("a").orElseThrow())).isEqualTo("2");
    }

    @Test
    void a_folder_moves_as_a_whole_or_not_at_all() {
        for (String key : List.of("shop/db/user", "shop/db/password", "shop", "shopping/a")) {
            entries.set(key, Values.of(key));
        }
        assertThat(entries.folders().move("shop/", "store/old"))
                .containsExactly("store/old/db/password", "store/old/db/user");
        assertThat(Values.text(entries.get("store/old/db/user").orElseThrow()))
                .isEqualTo("shop/db/user");
        assertThat(entries.folders().move("store", "store/old")).hasSize(2);
        assertThat(entries.folders().move("store/old/old", "store/old")).hasSize(2);
        entries.set("taken/db/user", Values.of("of another"));

        assertThatThrownBy(() -> entries.folders().move("store/old", "taken"))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> entries.folders().move("none", "x"))
                .isInstanceOf(NotFoundException.class);
        assertThat(entries.list("store/old/").entries()).hasSize(2);
        assertThat(entries.get("taken/db/password")).isEmpty();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag" + i).toList();
    }

    private List<String> found(String text) {
        return entries.page(EntryQuery.of(text), new PageRequest(1, 10)).page().items().stream()
                .map(EntrySummary::key)
                .toList();
    }
}
