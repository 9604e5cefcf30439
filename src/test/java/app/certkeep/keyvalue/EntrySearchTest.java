package app.certkeep.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class EntrySearchTest {
    private static final PageRequest FIRST = new PageRequest(1, 10);

    @RegisterExtension final FreshStore store = new FreshStore();
    private KeyValueService entries;

    @BeforeEach
    void signUp() {
        entries = store.signUp("ada").keyValues();
        entries.set("shop/url", Values.of("jdbc:postgresql://DB.example/shop"));
        entries.set("mail/host", Values.of("example.com"));
        entries.set("db", Values.of("nothing"));
    }

    @Test
    void values_are_searched_only_when_asked_in_any_letter_case() {
        assertThat(entries.page(EntryQuery.of("example"), FIRST).page().total()).isZero();

        assertThat(found(EntryQuery.of("Example"))).containsExactly("mail/host", "shop/url");
        assertThat(found(EntryQuery.of("db"))).containsExactly("db", "shop/url");
        assertThat(found(EntryQuery.of("example.com"))).containsExactly("mail/host");
        assertThat(found(EntryQuery.of("none of them"))).isEmpty();
    }

    @Test
    void words_may_stand_in_the_key_and_in_the_value_and_the_folder_counts() {
        assertThat(found(EntryQuery.of("host com"))).containsExactly("mail/host");
        assertThat(found(EntryQuery.of("example").in("shop"))).containsExactly("shop/url");
    }

    @Test
    void it_ends_soon_after_it_was_cancelled() {
        SecretBytes large = Values.of("v".repeat(1_000_000));
        IntStream.range(0, 12).forEach(i -> entries.set("many/" + i, large));
        AtomicInteger asked = new AtomicInteger();

        assertThat(
                        entries.searching()
                                .pageWithValues(
                                        EntryQuery.of("none"),
                                        FIRST,
                                        () -> asked.incrementAndGet() == 2))
                .isEmpty();
        assertThat(asked).hasValue(2);
    }

    private List<String> found(EntryQuery query) {
        return entries
                .searching()
                .pageWithValues(query, FIRST, () -> false)
                .orElseThrow()
                .page()
                .items()
                .stream()
                .map(EntrySummary::key)
                .toList();
    }
}
