package app.certkeep.gui.keyvalue;

import app.certkeep.account.DraftService;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Weakly;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Keeps what is typed in the editor as an encrypted draft, soon after it is typed, and has it back
/// later. One is written at a time, so that an older one never takes the place of a newer.
public final class EntryDraft {
    static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PLACE = "entry";

    private final EntryEditorViewModel editor;
    private final DraftService drafts;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final BiConsumer<Duration, Runnable> later;

    private boolean waiting;
    private boolean writing;
    private boolean changedMeanwhile;
    private boolean kept;
    private boolean failing;
    private boolean over;

    public EntryDraft(
            KeyValuesViewModel model,
            DraftService drafts,
            TaskRunner tasks,
            ErrorPresenter errors) {
        this(model.editor(), drafts, tasks, errors, SecretClipboard::afterPause);
    }

    EntryDraft(
            EntryEditorViewModel editor,
            DraftService drafts,
            TaskRunner tasks,
            ErrorPresenter errors,
            BiConsumer<Duration, Runnable> later) {
        this.editor = editor;
        this.drafts = drafts;
        this.tasks = tasks;
        this.errors = errors;
        this.later = later;
    }

    /// Has back what was kept, and keeps what is typed from now on.
    ///
    /// @param onRestored called where something came back
    public void begin(Runnable onRestored) {
        tasks.run(
                () -> drafts.find(PLACE),
                found -> {
                    found.ifPresent(draft -> restore(draft, onRestored));
                    follow();
                },
                failure -> {
                    errors.present(failure);
                    follow();
                });
    }

    /// Whether what is typed now could not be kept.
    public boolean isFailing() {
        return failing && editor.dirtyProperty().get();
    }

    /// What keeps the editor as it is now, or drops what was kept where nothing is left to save. To
    /// be run once all other work has ended; nothing is kept after that.
    public Runnable last() {
        over = true;
        Optional<SecretBytes> now = encoded();
        boolean drop = now.isEmpty() && (kept || writing);
        DraftService service = drafts;
        // Without a hold on the editor, which is to be gone by then.
        return () -> {
            now.ifPresent(draft -> store(service, draft));
            if (drop) {
                service.drop(PLACE);
            }
        };
    }

    private void restore(SecretBytes draft, Runnable onRestored) {
        kept = true;
        try (draft) {
            editor.restore(EditedEntry.decode(draft), onRestored);
        }
    }

    private void follow() {
        editor.keyProperty().subscribe((before, now) -> changed());
        editor.value().textProperty().subscribe((before, now) -> changed());
        editor.details().enteredProperty().subscribe((before, now) -> changed());
        editor.dirtyProperty().subscribe((before, now) -> changed());
        if (editor.dirtyProperty().get()) {
            changed();
        }
    }

    private void changed() {
        if (!waiting && !over) {
            waiting = true;
            later.accept(PAUSE, Weakly.with(this, EntryDraft::keep));
        }
    }

    private void keep() {
        waiting = false;
        if (over) {
            return;
        }
        if (writing) {
            changedMeanwhile = true;
            return;
        }
        Optional<SecretBytes> now = encoded();
        if (now.isEmpty() && !kept) {
            return;
        }
        writing = true;
        tasks.run(
                () -> {
                    now.ifPresentOrElse(draft -> store(drafts, draft), () -> drafts.drop(PLACE));
                    return now.isPresent();
                },
                this::written,
                this::failed);
    }

    private static void store(DraftService service, SecretBytes draft) {
        try (draft) {
            service.keep(PLACE, draft);
        }
    }

    private Optional<SecretBytes> encoded() {
        return editor.edits()
                .map(
                        edits -> {
                            try (edits) {
                                return edits.encoded();
                            }
                        });
    }

    private void written(boolean isKept) {
        kept = isKept;
        failing = false;
        next();
    }

    /// Told once: the next failure in a row is no news.
    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            errors.present(failure);
        }
        next();
    }

    private void next() {
        writing = false;
        if (changedMeanwhile) {
            changedMeanwhile = false;
            changed();
        }
    }
}
