package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.keyvalue.EntryListViewModel.State;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryQuery;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.Values;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

class EntryListViewModelTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private KeyValueService service;
    private EntryListViewModel list;

    @BeforeEach
    void signUp() {
        service = store.signUp("ada").keyValues();
        list = listOn(new DirectTaskRunner());
    }

    @Test
    void a_store_without_entries_is_told_from_a_search_without_matches() {
        assertThat(list.stateProperty().get()).isEqualTo(State.LOADING);
        list.refresh();
        assertThat(list.stateProperty().get()).isEqualTo(State.EMPTY);

        service.add("a", Values.of("v"));
        list.searchProperty().set("b");
        assertThat(list.stateProperty().get()).isEqualTo(State.NOTHING_MATCHES);
        list.searchProperty().set("");
        assertThat(list.stateProperty().get()).isEqualTo(State.LISTED);
    }

    @Test
    void pages_are_turned_within_their_bounds_and_the_last_one_may_vanish() {
        for (int i = 0; i <= EntryListViewModel.PAGE_SIZE; i++) {
            service.add("key-%04d".formatted(i), Values.of("v"));
        }
        list.refresh();
        list.turn(-1);
        assertThat(keys()).hasSize(EntryListViewModel.PAGE_SIZE);
        list.turn(1);
        list.turn(1);
        assertThat(keys()).containsExactly("key-0100");

        service.delete("key-0100");
        list.refresh();
        assertThat(keys()).hasSize(EntryListViewModel.PAGE_SIZE);
    }

    @Test
    void another_order_starts_at_the_first_page() {
        service.add("a", Values.of("long value"));
        service.add("b", Values.of("v"));
        list.sort(EntryQuery.Sort.SIZE, true);

        assertThat(keys()).containsExactly("b", "a");
    }

    @Test
    void values_are_searched_while_that_is_asked() {
        service.add("a", Values.of("hidden"));
        list.searchProperty().set("hid");
        assertThat(list.stateProperty().get()).isEqualTo(State.NOTHING_MATCHES);

        list.valuesProperty().set(true);
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void a_search_in_values_gives_way_to_what_is_typed_after_it() {
        service.add("a", Values.of("hidden"));
        service.add("b", Values.of("v"));
        Deque<Runnable> waiting = new ArrayDeque<>();
        list = listOn(new Waiting(waiting));
        list.valuesProperty().set(true);
        list.searchProperty().set("hid");
        list.searchProperty().set("b");
        while (!waiting.isEmpty()) {
            waiting.pop().run();
        }

        assertThat(keys()).containsExactly("b");
    }

    @Test
    void a_folder_keeps_to_its_entries_and_goes_with_the_last_of_them() {
        service.add("shop/a", Values.of("v"));
        service.add("b", Values.of("v"));
        list.folderProperty().set("shop");
        assertThat(keys()).containsExactly("shop/a");

        service.delete("shop/a");
        list.refresh();
        assertThat(list.folderProperty().get()).isEmpty();
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void while_a_page_loads_further_wishes_come_together_in_one_more() {
        service.add("a", Values.of("v"));
        service.add("b", Values.of("v"));
        Deque<Runnable> waiting = new ArrayDeque<>();
        list = listOn(new Waiting(waiting));

        list.refresh();
        List.of("x", "xy", "b").forEach(list.searchProperty()::set);
        assertThat(waiting).hasSize(1);
        waiting.pop().run();
        assertThat(waiting).hasSize(1);
        waiting.pop().run();

        assertThat(waiting).isEmpty();
        assertThat(keys()).containsExactly("b");
    }

    private EntryListViewModel listOn(TaskRunner tasks) {
        Messages messages = new Messages(Locale.ENGLISH);
        return new EntryListViewModel(
                service, tasks, new ErrorPresenter(messages, new Notices(messages), () -> {}));
    }

    private List<String> keys() {
        return list.shownProperty().get().page().items().stream().map(EntrySummary::key).toList();
    }

    /// Runs work when the test says so.
    private record Waiting(Deque<Runnable> waiting) implements TaskRunner {
        @Override
        public <T> void run(
                Callable<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            waiting.add(() -> new DirectTaskRunner().run(work, onSuccess, onFailure));
        }
    }
}
