package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.gui.support.HandTimer;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.Values;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class EntryEditorViewModelTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final List<EntrySummary> saved = new ArrayList<>();
    private final List<EntrySummary> stale = new ArrayList<>();
    private KeyValueService service;
    private EntryEditorViewModel editor;

    @BeforeEach
    void signUp() {
        service = store.signUp("ada").keyValues();
        editor =
                new EntryEditorViewModel(
                        service,
                        new DirectTaskRunner(),
                        new ErrorPresenter(messages, notices, () -> {}),
                        new ValueViewModel(new HandTimer()));
        editor.onStale(stale::add);
    }

    @Test
    void an_opened_entry_holds_no_value_until_it_is_revealed() {
        editor.open(service.add("a", Values.of("secret")));
        assertThat(text()).isEmpty();

        editor.reveal();
        assertThat(text()).isEqualTo("secret");
        assertThat(editor.dirtyProperty().get()).isFalse();
    }

    @Test
    void a_new_entry_is_stored_and_stays_open() {
        editor.openNew();
        assertThat(editor.dirtyProperty().get()).isFalse();
        editor.keyProperty().set("  db/password ");
        type("secret");
        editor.save(saved::add);

        assertThat(stored("db/password")).isEqualTo("secret");
        assertThat(saved).extracting(EntrySummary::key).containsExactly("db/password");
        assertThat(editor.keyProperty().get()).isEqualTo("db/password");
        assertThat(editor.entry()).contains(saved.getFirst());
        assertThat(editor.dirtyProperty().get()).isFalse();
    }

    @Test
    void a_new_entry_never_overwrites_and_says_so_beside_the_key() {
        service.add("taken", Values.of("theirs"));
        editor.openNew();
        editor.keyProperty().set("taken");
        type("mine");
        editor.save(saved::add);

        assertThat(editor.problems().keyProperty().get()).contains("already");
        assertThat(stored("taken")).isEqualTo("theirs");
        assertThat(text()).isEqualTo("mine");
        editor.keyProperty().set("taken2");
        assertThat(editor.problems().keyProperty().get()).isEmpty();
    }

    @Test
    void a_key_and_a_value_that_do_not_do_are_told_beside_their_fields() {
        editor.openNew();
        type("v");
        editor.save(saved::add);
        assertThat(editor.problems().keyProperty().get()).isNotEmpty();

        editor.keyProperty().set("a");
        type("v".repeat(1_000_001));
        editor.save(saved::add);
        assertThat(editor.problems().valueProperty().get()).contains("1,000,000");
        assertThat(notices.shown()).isEmpty();
        assertThat(saved).isEmpty();
    }

    @Test
    void a_rename_needs_no_value_and_keeps_it() {
        editor.open(service.add("old", Values.of("secret")));
        editor.keyProperty().set("new");
        assertThat(editor.dirtyProperty().get()).isTrue();
        editor.save(saved::add);

        assertThat(stored("new")).isEqualTo("secret");
        assertThat(text()).isEmpty();
    }

    @Test
    void an_entry_changed_meanwhile_is_not_overwritten_and_nothing_typed_is_lost() {
        editor.open(service.add("a", Values.of("one")));
        editor.reveal();
        service.set("a", Values.of("theirs"));
        type("mine");
        editor.save(saved::add);

        assertThat(stale).containsExactly(service.find("a").orElseThrow());
        assertThat(stored("a")).isEqualTo("theirs");
        assertThat(text()).isEqualTo("mine");
        assertThat(editor.dirtyProperty().get()).isTrue();

        editor.rebase(stale.getFirst());
        editor.save(saved::add);
        assertThat(stored("a")).isEqualTo("mine");
        assertThat(Values.text(service.history().reveal("a", 2))).isEqualTo("theirs");
    }

    @Test
    void what_another_changed_elsewhere_in_the_entry_stays_theirs() {
        EntryDetails before = EntryDetails.NONE.withNotes("before").withTags(List.of("old"));
        editor.open(service.add("a", EntryEdit.of(Values.of("one")).with(before)));
        editor.reveal();
        assertThat(text()).isEqualTo("one");
        service.set(
                "a",
                EntryEdit.of(Values.of("theirs"))
                        .under("b")
                        .with(before.withTags(List.of("new")).withType(EntryType.TEXT)));
        editor.details().notesProperty().set("mine");
        editor.save(saved::add);
        editor.rebase(stale.getFirst());
        assertThat(text()).isEmpty();
        editor.save(saved::add);

        EntrySummary now = service.find("b").orElseThrow();
        assertThat(now.details())
                .isEqualTo(new EntryDetails(EntryType.TEXT, "mine", List.of("new"), null));
        assertThat(stored("b")).isEqualTo("theirs");
    }

    @Test
    void an_entry_deleted_meanwhile_is_told_and_can_be_saved_once_it_is_back() {
        editor.open(service.add("a", Values.of("one")));
        editor.keyProperty().set("b");
        UUID gone = service.delete("a");
        editor.save(saved::add);
        assertThat(notices.shown()).hasSize(1);
        assertThat(editor.dirtyProperty().get()).isTrue();

        service.trash().restore(gone, null);
        editor.save(saved::add);
        assertThat(stored("b")).isEqualTo("one");
    }

    @Test
    void json_is_checked_while_it_is_typed_and_everything_on_saving() {
        editor.openNew();
        editor.keyProperty().set("a");
        editor.details().typeProperty().set(EntryType.JSON);
        type("{\n  \"a\" 1");
        assertThat(editor.problems().valueProperty().get()).contains("line 2, column 7");
        type("{}");
        assertThat(editor.problems().valueProperty().get()).isEmpty();

        editor.details().typeProperty().set(EntryType.NUMBER);
        editor.save(saved::add);
        assertThat(editor.problems().valueProperty().get()).contains("not a number");
        assertThat(saved).isEmpty();
    }

    @Test
    void revealing_an_entry_that_was_deleted_meanwhile_says_so() {
        editor.open(service.add("a", Values.of("one")));
        service.delete("a");
        editor.reveal();

        assertThat(editor.problems().valueProperty().get()).isNotEmpty();
    }

    @Test
    void opening_another_entry_forgets_what_was_typed_and_revealed() {
        EntrySummary other = service.add("b", Values.of("two"));
        editor.open(service.add("a", Values.of("one")));
        editor.reveal();
        type("changed");
        editor.keyProperty().set("b");
        editor.open(other);

        assertThat(text()).isEmpty();
        assertThat(editor.dirtyProperty().get()).isFalse();
        editor.reveal();
        assertThat(text()).isEqualTo("two");
    }

    private void type(String text) {
        editor.value().textProperty().set(text);
    }

    private String text() {
        return editor.value().textProperty().get();
    }

    private String stored(String key) {
        return Values.text(service.get(key).orElseThrow());
    }
}
