package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.keyvalue.EntryComparison;
import app.certkeep.keyvalue.EntryHistory;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.keyvalue.EntryVersion;
import app.certkeep.keyvalue.EntryVersionList;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;

/// The versions of one entry: which there are, how two of them differ, and one brought back.
final class HistoryViewModel {
    private final EntryHistory history;
    private final TaskRunner tasks;
    private final Voice voice;
    private final EntrySummary entry;
    private final Runnable onRestored;
    private final ReadOnlyObjectWrapper<EntryVersionList> versions =
            new ReadOnlyObjectWrapper<>(new EntryVersionList(List.of(), List.of()));
    private final ObservableList<ComparedLine> lines = FXCollections.observableArrayList();
    private int comparing;

    /// @param onRestored called when the entry has a new version
    HistoryViewModel(
            EntryHistory history,
            TaskRunner tasks,
            Voice voice,
            EntrySummary entry,
            Runnable onRestored) {
        this.history = history;
        this.tasks = tasks;
        this.voice = voice;
        this.entry = entry;
        this.onRestored = onRestored;
    }

    EntrySummary entry() {
        return entry;
    }

    ReadOnlyObjectProperty<EntryVersionList> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    /// Both values side by side; empty until they are asked for.
    ObservableList<ComparedLine> lines() {
        return lines;
    }

    void load() {
        tasks.run(() -> history.list(entry.key()), versions::set, voice.errors()::present);
    }

    /// Reads both values, which leaves a record of each.
    void compare(EntryVersion before, EntryVersion after) {
        int thisTime = ++comparing;
        tasks.run(
                () -> {
                    try (EntryComparison comparison =
                            history.compare(entry.key(), before.number(), after.number())) {
                        return ComparedLine.of(comparison);
                    }
                },
                compared -> {
                    if (thisTime == comparing) {
                        lines.setAll(compared);
                    }
                },
                voice.errors()::present);
    }

    /// Takes what was shown out of sight.
    void forget() {
        comparing++;
        lines.clear();
    }

    void restore(EntryVersion version) {
        tasks.run(
                () -> history.restore(entry.key(), version.number(), ""),
                now -> {
                    voice.notices()
                            .success("keyvalue.history.restored", version.number(), now.revision());
                    onRestored.run();
                },
                voice.errors()::present);
    }
}
