package app.certkeep.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.certkeep.app.FreshStore;
import app.certkeep.failure.ConflictException;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.failure.NotFoundException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.OptionalLong;

class SavedFiltersTest {
    @RegisterExtension final FreshStore store = new FreshStore();
    private CertificateService certificates;
    private SavedFilters filters;

    @BeforeEach
    void signUp() {
        certificates = store.signUp("ada").certificates();
        filters = certificates.filters();
    }

    @Test
    void they_are_listed_by_name_with_how_many_certificates_each_shows_now() {
        filters.save("web", "san:leaf is:valid");
        filters.save("Old ones", "is:expired");
        assertThat(filters.list())
                .containsExactly(
                        new SavedFilter("Old ones", "is:expired", OptionalLong.of(0)),
                        new SavedFilter("web", "san:leaf is:valid", OptionalLong.of(0)));

        certificates.importFiles(List.of(SampleFiles.LEAF, SampleFiles.EXPIRED));

        assertThat(filters.list())
                .extracting(SavedFilter::count)
                .containsExactly(OptionalLong.of(2), OptionalLong.of(1));
    }

    @Test
    void what_is_saved_under_the_same_name_in_any_case_replaces_the_one_before() {
        filters.save("web", "san:leaf");
        filters.save(" Web ", "san:shop");

        assertThat(filters.list())
                .containsExactly(new SavedFilter("Web", "san:shop", OptionalLong.of(0)));
        assertThat(filters.text("wEb")).isEqualTo("san:shop");
    }

    @Test
    void a_forgotten_one_is_gone_and_cannot_be_forgotten_twice() {
        filters.save("web", "san:leaf");
        filters.save("old", "is:expired");

        filters.remove("WEB");

        assertThat(filters.list()).extracting(SavedFilter::name).containsExactly("old");
        assertThatThrownBy(() -> filters.remove("web")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.text("web")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void others_do_not_see_them() {
        filters.save("web", "san:leaf");

        SavedFilters others = store.signUp("ben").certificates().filters();

        assertThat(others.list()).isEmpty();
        assertThatThrownBy(() -> others.text("web")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_search_that_is_wrong_or_empty_is_not_saved() {
        for (String text : List.of("expires:soon", " ", "x".repeat(2_001))) {
            assertThatThrownBy(() -> filters.save("web", text))
                    .isInstanceOf(InvalidInputException.class);
        }
        for (String name : List.of("", "x".repeat(61))) {
            assertThatThrownBy(() -> filters.save(name, "san:leaf"))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(filters.list()).isEmpty();
    }

    @Test
    void twenty_are_kept_whatever_they_are_written_in() {
        for (int i = 0; i < 20; i++) {
            filters.save("ü\"\u0000" + "\n😀".repeat(12) + i, "\u0001€".repeat(990) + i);
        }

        assertThatThrownBy(() -> filters.save("one more", "san:leaf"))
                .isInstanceOf(ConflictException.class);
        filters.save(filters.list().getFirst().name(), "is:active");
        assertThat(filters.list()).hasSize(20);
    }
}
