package app.certkeep.gui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.support.LaterTaskRunner;
import app.certkeep.i18n.Messages;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class SearchViewModelTest {
    private final List<String> asked = new ArrayList<>();
    private final LaterTaskRunner tasks = new LaterTaskRunner();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final SearchViewModel model =
            new SearchViewModel(
                    this::find,
                    tasks,
                    new ErrorPresenter(messages, new Notices(messages), () -> {}));

    @Test
    void only_the_last_of_what_is_typed_during_a_search_is_looked_for_and_shown() {
        model.textProperty().set("s");
        model.textProperty().set("sh");
        model.textProperty().set("shop ");
        tasks.runOne();
        assertThat(model.hitsProperty().get()).isEmpty();
        tasks.runAll();

        assertThat(asked).containsExactly("s", "shop");
        assertThat(model.hitsProperty().get()).extracting(Hit::name).containsExactly("shop");
    }

    @Test
    void an_empty_field_finds_nothing_and_what_comes_late_is_not_shown() {
        model.textProperty().set("shop");
        model.textProperty().set("");
        tasks.runAll();

        assertThat(model.hitsProperty().get()).isEmpty();
        model.textProperty().set("shop");
        tasks.runAll();
        assertThat(model.hitsProperty().get()).hasSize(1);
    }

    private List<Hit> find(String words) {
        asked.add(words);
        return List.of(new Hit(Screen.CERTIFICATES, words, "", () -> {}));
    }
}
