package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class EntryFolderTest {
    private static final PageRequest FIRST = new PageRequest(1, 10);

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
        Stream.of("shop/db/user", "shop/db/port", "shop/token", "Mail/port", "top", "shopping")
                .forEach(key -> entries.set(key, Values.of("v")));
    }

    @Test
    void folders_are_counted_with_all_that_lies_in_them() {
        EntryFolder all = entries.page(EntryQuery.of("none at all"), FIRST).folders();

        assertThat(all.count()).isEqualTo(6);
        assertThat(all.folders()).extracting(EntryFolder::path).containsExactly("Mail", "shop");
        EntryFolder shop = all.folders().getLast();
        assertThat(shop.count()).isEqualTo(3);
        assertThat(shop.folders()).containsExactly(new EntryFolder("shop/db", 2, List.of()));
        assertThat(shop.folders().getFirst().name()).isEqualTo("db");
        assertThat(all.holds("shop/db")).isTrue();
        assertThat(all.holds("shop/token")).isFalse();
    }

    @Test
    void a_query_keeps_to_its_folder_and_not_to_those_that_begin_alike() {
        assertThat(keys(EntryQuery.of("").in("shop")))
                .containsExactly("shop/db/port", "shop/db/user", "shop/token");
        assertThat(keys(EntryQuery.of("port").in("shop"))).containsExactly("shop/db/port");
        assertThat(keys(EntryQuery.of("").in("shop/db").of(EntryQuery.Sort.KEY, false)))
                .containsExactly("shop/db/user", "shop/db/port");
    }

    @Test
    void the_deepest_key_makes_a_tree() {
        entries.set(String.join("/", Collections.nCopies(256, "x")), Values.of("v"));

        EntryFolder folder = entries.page(EntryQuery.of(""), FIRST).folders().folders().getLast();
        assertThat(folder.path()).isEqualTo("x");
        assertThat(folder.count()).isEqualTo(1);
    }

    private List<String> keys(EntryQuery query) {
        return entries.page(query, FIRST).page().items().stream().map(EntrySummary::key).toList();
    }
}
