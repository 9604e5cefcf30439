package app.certkeep.gui.frame;

import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.function.Function;

/// The search over all screens, as one types. One search runs at a time; what is typed meanwhile
/// is looked for after it, and only the last of it.
public final class SearchViewModel {
    private final Function<String, List<Hit>> finder;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private boolean searching;

    /// @param finder looks for words, on another thread; what belongs to one screen comes together
    public SearchViewModel(
            Function<String, List<Hit>> finder, TaskRunner tasks, ErrorPresenter errors) {
        this.finder = finder;
        this.tasks = tasks;
        this.errors = errors;
        text.subscribe((before, now) -> look());
    }

    StringProperty textProperty() {
        return text;
    }

    /// What was found, for what was typed by then.
    ReadOnlyObjectProperty<List<Hit>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    private void look() {
        String words = text.get().strip();
        if (words.isEmpty()) {
            hits.set(List.of());
        } else if (!searching) {
            searching = true;
            tasks.run(
                    () -> finder.apply(words),
                    found -> show(words, found),
                    failure -> {
                        searching = false;
                        errors.present(failure);
                    });
        }
    }

    private void show(String words, List<Hit> found) {
        searching = false;
        if (text.get().strip().equals(words)) {
            hits.set(found);
        } else {
            look();
        }
    }
}
