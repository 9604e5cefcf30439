package app.certkeep.gui.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import app.certkeep.app.FreshStore;
import app.certkeep.app.UserSession;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.support.DirectTaskRunner;
import app.certkeep.gui.support.HandTimer;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryDetails;
import app.certkeep.keyvalue.EntryEdit;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.keyvalue.Values;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class EntryDraftTest {
    @RegisterExtension final FreshStore store = new FreshStore();

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Notices notices = new Notices(messages);
    private final HandTimer timer = new HandTimer();
    private UserSession session;
    private EntryEditorViewModel editor;
    private EntryDraft draft;
    private int cameBack;

    @BeforeEach
    void signUp() {
        session = store.signUp("ada");
        openScreen();
    }

    @Test
    void what_is_typed_is_kept_after_a_pause_and_comes_back_hidden() {
        editor.openNew();
        editor.keyProperty().set("servers/web/password");
        editor.details().notesProperty().set("why");
        editor.details().tagsProperty().set("b, a");
        editor.details().expiresProperty().set(LocalDate.of(2027, 1, 31));
        editor.details().typeProperty().set(EntryType.MULTILINE);
        editor.value().textProperty().set("line one\nline two");
        timer.pass(EntryDraft.PAUSE);
        assertThat(isKept()).isTrue();

        openScreen();

        assertThat(cameBack).isEqualTo(1);
        assertThat(editor.keyProperty().get()).isEqualTo("servers/web/password");
        assertThat(editor.details().entered())
                .isEqualTo(
                        new EntryDetails(
                                EntryType.MULTILINE,
                                "why",
                                List.of("a", "b"),
                                LocalDate.of(2027, 1, 31)));
        assertThat(editor.value().textProperty().get()).isEmpty();
        assertThat(editor.dirtyProperty().get()).isTrue();
        editor.reveal();
        assertThat(editor.value().textProperty().get()).isEqualTo("line one\nline two");
        assertThat(editor.dirtyProperty().get()).isTrue();
    }

    @Test
    void edits_of_a_stored_entry_come_back_and_can_be_saved() {
        editor.open(session.keyValues().add("a", Values.of("one\r\n")));
        editor.reveal();
        editor.value().textProperty().set("two\n");
        draft.last().run();

        openScreen();
        editor.save(saved -> {});

        assertThat(stored("a")).isEqualTo("two\r\n");
        timer.pass(EntryDraft.PAUSE);
        assertThat(isKept()).isFalse();
    }

    @Test
    void an_entry_that_was_changed_meanwhile_is_a_conflict_and_no_loss() {
        editor.open(session.keyValues().add("a", Values.of("one")));
        editor.reveal();
        editor.value().textProperty().set("mine");
        draft.last().run();
        session.keyValues()
                .set(
                        "a",
                        EntryEdit.of(Values.of("theirs"))
                                .with(EntryDetails.NONE.withNotes("theirs")));

        openScreen();
        List<EntrySummary> stale = new ArrayList<>();
        editor.onStale(stale::add);
        editor.save(saved -> {});

        assertThat(stale).hasSize(1);
        assertThat(stored("a")).isEqualTo("theirs");
        assertThat(editor.dirtyProperty().get()).isTrue();
        assertThat(editor.entry().orElseThrow().details()).isEqualTo(EntryDetails.NONE);
        editor.rebase(stale.getFirst());
        editor.save(saved -> {});

        assertThat(stored("a")).isEqualTo("mine");
        assertThat(session.keyValues().find("a").orElseThrow().details().notes())
                .isEqualTo("theirs");
    }

    @Test
    void edits_of_an_entry_that_is_gone_come_back_as_a_new_one() {
        editor.open(session.keyValues().add("a", Values.of("one")));
        editor.reveal();
        editor.value().textProperty().set("two");
        draft.last().run();
        session.keyValues().delete("a");

        openScreen();
        editor.save(saved -> {});

        assertThat(stored("a")).isEqualTo("two");
    }

    @Test
    void what_was_saved_or_discarded_leaves_no_draft() {
        editor.openNew();
        editor.keyProperty().set("a");
        timer.pass(EntryDraft.PAUSE);
        assertThat(isKept()).isTrue();

        editor.close();
        timer.pass(EntryDraft.PAUSE);
        assertThat(isKept()).isFalse();

        openScreen();
        assertThat(cameBack).isZero();
    }

    @Test
    void a_draft_that_cannot_be_kept_is_told_once() {
        editor.openNew();
        editor.value().textProperty().set("x".repeat(1_050_000));
        timer.pass(EntryDraft.PAUSE);
        editor.value().textProperty().set("y".repeat(1_050_000));
        timer.pass(EntryDraft.PAUSE);

        assertThat(notices.shown()).hasSize(1);
        assertThat(draft.isFailing()).isTrue();

        editor.value().textProperty().set("short");
        timer.pass(EntryDraft.PAUSE);
        assertThat(draft.isFailing()).isFalse();
        assertThat(isKept()).isTrue();
    }

    private void openScreen() {
        ErrorPresenter errors = new ErrorPresenter(messages, notices, () -> {});
        DirectTaskRunner tasks = new DirectTaskRunner();
        editor =
                new EntryEditorViewModel(
                        session.keyValues(), tasks, errors, new ValueViewModel(timer));
        draft = new EntryDraft(editor, session.drafts(), tasks, errors, timer);
        draft.begin(() -> cameBack++);
    }

    private boolean isKept() {
        return session.drafts().find("entry").isPresent();
    }

    private String stored(String key) {
        try (SecretBytes value = session.keyValues().get(key).orElseThrow()) {
            return Values.text(value);
        }
    }
}
