package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;

class EntryListTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
    }

    @Test
    void lists_are_sorted_by_folder_and_cut_by_prefix() {
        for (String key : List.of("web-old/a", "web/b", "Web/a", "web", "db/x")) {
            entries.set(key, Values.of("v"));
        }

        assertThat(keys(entries.list("")))
                .containsExactly("db/x", "web", "Web/a", "web/b", "web-old/a");
        assertThat(keys(entries.list("web"))).containsExactly("web", "web/b", "web-old/a");
        assertThat(keys(entries.list("none"))).isEmpty();
    }

    @Test
    void a_page_holds_the_entries_whose_keys_have_all_words_of_the_query() {
        for (int i = 10; i < 35; i++) {
            entries.set("servers/web-" + i + "/password", Values.of("v"));
        }
        entries.set("mail/password", Values.of("servers"));

        EntryPage second = entries.page(EntryQuery.of("PASS web"), new PageRequest(2, 10));
        assertThat(second.page().total()).isEqualTo(25);
        assertThat(second.page().items()).hasSize(10);
        assertThat(second.page().items().getFirst().key()).isEqualTo("servers/web-20/password");
        assertThat(entries.page(EntryQuery.of("web"), new PageRequest(9, 10)).page().items())
                .isEmpty();
    }

    @Test
    void a_page_is_sorted_by_what_was_asked_for() {
        entries.set("b", Values.of("333"));
        store.clock().advance(Duration.ofSeconds(1));
        entries.set("a", Values.of("22"));
        store.clock().advance(Duration.ofSeconds(1));
        entries.set("c", Values.of("1"));

        assertThat(sorted(EntryQuery.Sort.KEY, false)).containsExactly("c", "b", "a");
        assertThat(sorted(EntryQuery.Sort.SIZE, true)).containsExactly("c", "a", "b");
        assertThat(sorted(EntryQuery.Sort.UPDATED, false)).containsExactly("c", "a", "b");
    }

    private List<String> sorted(EntryQuery.Sort sort, boolean ascending) {
        return entries
                .page(new EntryQuery("", sort, ascending), new PageRequest(1, 10))
                .page()
                .items()
                .stream()
                .map(EntrySummary::key)
                .toList();
    }

    private static List<String> keys(EntryList list) {
        return list.entries().stream().map(EntrySummary::key).toList();
    }
}
