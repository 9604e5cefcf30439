package app.certkeep.gui.settings;

import app.certkeep.archive.ArchiveReport;
import app.certkeep.archive.ArchiveService;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Importing a file of exported data.
public final class ImportDataViewModel {
    /// Names that are shown of those that were not taken.
    private static final int MOST_NAMES = 20;

    private final ArchiveService archive;
    private final Voice voice;
    private final Runnable onImported;
    private final OneAtATime work;

    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty result = new SimpleStringProperty("");

    /// @param onImported called after each import
    public ImportDataViewModel(
            ArchiveService archive, TaskRunner tasks, Voice voice, Runnable onImported) {
        this.archive = archive;
        this.voice = voice;
        this.onImported = onImported;
        work = new OneAtATime(tasks);
    }

    StringProperty problemProperty() {
        return problem;
    }

    /// What the last import did, until the next.
    StringProperty resultProperty() {
        return result;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    /// Imports a file and closes its password.
    void importFrom(Path file, Password password) {
        problem.set("");
        result.set("");
        if (workingProperty().get()) {
            password.close();
            return;
        }
        work.run(
                () -> {
                    try (password) {
                        return archive.importFrom(file, password);
                    }
                },
                report -> {
                    result.set(words(report));
                    onImported.run();
                },
                failure -> problem.set(voice.errors().words(failure)));
    }

    private String words(ArchiveReport report) {
        Messages messages = voice.messages();
        List<String> lines = new ArrayList<>();
        lines.add(
                report.added() == 0
                        ? messages.text("archive.imported.nothing")
                        : messages.text(
                                "archive.imported",
                                report.certificates().added(),
                                report.entries().added(),
                                report.endpoints().added()));
        if (report.restored() > 0) {
            lines.add(messages.text("archive.restored", report.restored()));
        }
        if (report.duplicates() > 0) {
            lines.add(messages.text("archive.duplicates", report.duplicates()));
        }
        name(report.conflicts(), "archive.conflict", lines);
        name(report.rejected(), "archive.rejected", lines);
        return String.join("\n", lines);
    }

    private void name(List<String> names, String key, List<String> lines) {
        names.stream()
                .limit(MOST_NAMES)
                .forEach(name -> lines.add(voice.messages().text(key, VisibleText.of(name))));
        if (names.size() > MOST_NAMES) {
            lines.add(voice.messages().text("archive.more", names.size() - MOST_NAMES));
        }
    }
}
