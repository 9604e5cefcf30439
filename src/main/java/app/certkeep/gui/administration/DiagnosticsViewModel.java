package app.certkeep.gui.administration;

import app.certkeep.account.UserSummary;
import app.certkeep.app.Administration;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.persistence.Backup;
import app.certkeep.persistence.StoreFacts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;

/// How the store is. Used on the JavaFX thread.
public final class DiagnosticsViewModel {
    private static final int LARGEST = 10;

    /// What was found.
    record Found(StoreFacts facts, Optional<Backup> backup, List<UserSummary> largest) {}

    private final Administration administration;
    private final TaskRunner tasks;
    private final Voice voice;
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    public DiagnosticsViewModel(Administration administration, TaskRunner tasks, Voice voice) {
        this.administration = administration;
        this.tasks = tasks;
        this.voice = voice;
        reload();
    }

    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public void reload() {
        tasks.run(
                () ->
                        new Found(
                                administration.diagnostics().facts(),
                                administration.diagnostics().newestBackup(),
                                administration.users().keepingMost(LARGEST)),
                answer -> found.set(Optional.of(answer)),
                voice.errors()::present);
    }

    /// Reads every row in full.
    void check() {
        working.set(true);
        tasks.run(
                administration.diagnostics()::check,
                rows -> {
                    working.set(false);
                    voice.notices().success("administration.check.whole", rows);
                },
                failure -> {
                    working.set(false);
                    voice.errors().present(failure);
                });
    }
}
