package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens the generator, each time as new.
public final class ValueMaking implements Supplier<Optional<char[]>> {
    /// What the dialog needs of the window.
    public record Tools(
            TaskRunner tasks,
            ErrorPresenter errors,
            Messages messages,
            Dialogs dialogs,
            SecretClipboard clipboard) {}

    private final ValueSources sources;
    private final Tools tools;

    public ValueMaking(ValueSources sources, Tools tools) {
        this.sources = sources;
        this.tools = tools;
    }

    @Override
    public Optional<char[]> get() {
        GeneratorViewModel model =
                new GeneratorViewModel(sources, tools.tasks, tools.errors, tools.messages);
        return new GeneratorDialog(model, tools.dialogs, tools.messages, this::copy).ask();
    }

    private void copy(char[] value) {
        tools.clipboard.copy(value);
        Arrays.fill(value, '\0');
    }
}
