package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;
import app.certkeep.operation.Action;
import app.certkeep.persistence.PageRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class CertificateTagsTest {
    private static final PageRequest FIRST = new PageRequest(1, 100);

    @RegisterExtension final FreshStore store = new FreshStore();
    private UserSession ada;
    private CertificateService certificates;
    private CertificateTags tags;
    private UUID leaf;
    private UUID root;

    @BeforeEach
    void fill() {
        ada = store.signUp("ada");
        certificates = ada.certificates();
        tags = certificates.tags();
        leaf = certificates.importFiles(List.of(SampleFiles.LEAF)).importedIds().getFirst();
        root = certificates.importFiles(List.of(SampleFiles.ROOT)).importedIds().getFirst();
    }

    @Test
    void a_certificate_has_several_in_their_order_each_once() {
        tags.add(List.of(leaf), List.of("Web", " two\twords ", "eu-1"));
        tags.add(List.of(leaf), List.of("WEB"));

        assertThat(of(leaf)).containsExactly("eu-1", "two words", "web");
        assertThat(of(root)).isEmpty();

        tags.remove(List.of(leaf, root), List.of("EU-1", "never there"));
        assertThat(of(leaf)).containsExactly("two words", "web");
    }

    @Test
    void they_are_found_whole_by_their_word_and_in_part_by_any() {
        tags.add(List.of(leaf), List.of("web", "two words"));
        tags.add(List.of(root), List.of("web-2"));

        assertThat(find("tag:web")).containsExactly(leaf);
        assertThat(find("tag:WEB-2")).containsExactly(root);
        assertThat(find("tag:\"Two  words\"")).containsExactly(leaf);
        assertThat(find("tag:words")).isEmpty();
        assertThat(find("web")).containsExactlyInAnyOrder(leaf, root);
        assertThat(find("has:tag")).hasSize(2);
        tags.remove(List.of(root), List.of("web-2"));
        assertThat(find("has:no-tag")).containsExactly(root);
        assertThatThrownBy(() -> find("tag:")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void those_in_use_are_counted_without_the_trash() {
        tags.add(List.of(leaf, root), List.of("web"));
        tags.add(List.of(root), List.of("authority"));

        assertThat(tags.inUse())
                .containsExactly(new TagCount("web", 2), new TagCount("authority", 1));

        certificates.delete(List.of(root));
        assertThat(tags.inUse()).containsExactly(new TagCount("web", 1));
        assertThat(store.signUp("ben").certificates().tags().inUse()).isEmpty();
    }

    @Test
    void they_stay_in_the_trash_and_after_a_restart() {
        tags.add(List.of(leaf), List.of("web"));
        certificates.delete(List.of(leaf));
        store.reopen();
        CertificateService again = store.logIn("ada").certificates();

        again.trash().restore(List.of(leaf));

        assertThat(again.inspection().of(leaf).summary().tags()).containsExactly("web");
        assertThat(again.page(CertificateQuery.all().matching("tag:web"), FIRST).total())
                .isEqualTo(1);
    }

    @Test
    void another_session_sees_them_at_once() {
        CertificateService other = store.logIn("ada").certificates();
        assertThat(other.counts().all()).isEqualTo(2);

        tags.add(List.of(leaf), List.of("web"));

        assertThat(other.tags().inUse()).containsExactly(new TagCount("web", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", "a\"b", "a\u0000b", "a\u202eb", "\ud800"})
    void what_lists_and_searches_need_is_no_tag(String text) {
        assertThatThrownBy(() -> tags.add(List.of(leaf), List.of("web", text)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(of(leaf)).isEmpty();
    }

    @Test
    void they_have_bounds() {
        String longest = "😀".repeat(TagList.LONGEST);
        tags.add(List.of(leaf), List.of(longest));
        assertThat(of(leaf)).containsExactly(longest);
        assertThatThrownBy(() -> tags.add(List.of(leaf), List.of(longest + "x")))
                .isInstanceOf(InvalidInputException.class);

        List<String> most =
                IntStream.range(1, TagList.MOST)
                        .mapToObj(i -> "%02d".formatted(i) + "😀".repeat(TagList.LONGEST - 2))
                        .toList();
        tags.add(List.of(leaf), most);
        assertThat(of(leaf)).hasSize(TagList.MOST);
        assertThatThrownBy(() -> tags.add(List.of(root, leaf), List.of("one more")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(of(root)).as("all or none").isEmpty();
    }

    @Test
    void a_change_leaves_a_record_and_nothing_changed_leaves_none() {
        UUID unknown = UUID.randomUUID();
        tags.add(List.of(leaf), List.of("web"));
        tags.add(List.of(leaf), List.of("web"));
        assertThatThrownBy(() -> tags.add(List.of(leaf, unknown), List.of("x")))
                .isInstanceOf(NotFoundException.class);

        assertThat(
                        ada.activity()
                                .page(ActivityQuery.all().only(Action.CERTIFICATE_TAG), FIRST)
                                .page()
                                .items())
                .extracting(record -> record.result().name())
                .containsExactly("REFUSED", "DONE");
        assertThat(of(leaf)).containsExactly("web");
    }

    private List<String> of(UUID id) {
        return certificates.inspection().of(id).summary().tags();
    }

    private List<UUID> find(String text) {
        return certificates.page(CertificateQuery.all().matching(text), FIRST).items().stream()
                .map(CertificateSummary::id)
                .toList();
    }
}
