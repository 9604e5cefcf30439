package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Weakly;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.KeyValueService;
import app.certkeep.keyvalue.OneTimeCode;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.BiConsumer;

/// The one-time code of the open entry while it is shown, which is for 5 minutes at most.
public final class CodeViewModel {
    static final Duration TICK = Duration.ofSeconds(1);
    private static final int MOST_TICKS = 300;

    private final KeyValueService service;
    private final TaskRunner tasks;
    private final EntryEditorViewModel editor;
    private final BiConsumer<Duration, Runnable> later;
    private final ReadOnlyObjectWrapper<@Nullable OneTimeCode> code = new ReadOnlyObjectWrapper<>();
    private @Nullable SecretBytes seed;
    private int showing;

    CodeViewModel(
            KeyValueService service,
            TaskRunner tasks,
            EntryEditorViewModel editor,
            BiConsumer<Duration, Runnable> later) {
        this.service = service;
        this.tasks = tasks;
        this.editor = editor;
        this.later = later;
        editor.entryProperty().subscribe(opened -> hide());
    }

    /// Null while it is hidden.
    ReadOnlyObjectProperty<@Nullable OneTimeCode> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// Reads the seed, which leaves a record once, and shows its codes.
    void show() {
        editor.entry()
                .ifPresent(
                        entry ->
                                tasks.run(
                                        () -> service.reveal(entry.key()),
                                        loaded -> begin(entry, loaded),
                                        editor.problems()::tell));
    }

    private void begin(EntrySummary entry, SecretBytes loaded) {
        hide();
        if (editor.entry().filter(entry::equals).isEmpty()) {
            loaded.close();
            return;
        }
        seed = loaded;
        tick(showing, MOST_TICKS);
    }

    private void tick(int thisTime, int left) {
        if (thisTime != showing || seed == null) {
            return;
        }
        if (left == 0) {
            hide();
            return;
        }
        try {
            code.set(service.code(seed));
            later.accept(TICK, Weakly.with(this, model -> model.tick(thisTime, left - 1)));
        } catch (CertkeepException e) {
            hide();
            editor.problems().tell(e);
        }
    }

    /// Wipes the seed.
    void hide() {
        showing++;
        if (seed != null) {
            seed.close();
        }
        seed = null;
        code.set(null);
    }
}
