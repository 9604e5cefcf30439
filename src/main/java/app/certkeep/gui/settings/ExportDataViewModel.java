package app.certkeep.gui.settings;

import app.certkeep.app.OutputFile;
import app.certkeep.archive.ArchiveCounts;
import app.certkeep.archive.ArchiveService;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Exporting everything to one encrypted file.
public final class ExportDataViewModel {
    private final ArchiveService archive;
    private final Voice voice;
    private final OneAtATime work;

    private final StringProperty problem = new SimpleStringProperty("");

    public ExportDataViewModel(ArchiveService archive, TaskRunner tasks, Voice voice) {
        this.archive = archive;
        this.voice = voice;
        work = new OneAtATime(tasks);
    }

    StringProperty problemProperty() {
        return problem;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    /// Exports, and closes all three passwords.
    ///
    /// @param target asked for once the passwords of the file are the same
    /// @param done called where the file is written
    void export(
            Password own,
            Password ofFile,
            Password again,
            Supplier<Optional<Path>> target,
            Runnable done) {
        boolean same = ofFile.sameAs(again);
        again.close();
        problem.set(same ? "" : voice.messages().text("welcome.password.differs"));
        Optional<Path> file = same && !workingProperty().get() ? target.get() : Optional.empty();
        if (file.isEmpty()) {
            own.close();
            ofFile.close();
            return;
        }
        work.run(
                () -> {
                    try (own;
                            ofFile) {
                        return export(own, ofFile, file.get());
                    }
                },
                counts -> {
                    tell(counts);
                    done.run();
                },
                failure -> problem.set(voice.errors().words(failure)));
    }

    private ArchiveCounts export(Password own, Password ofFile, Path file) {
        return archive.export(
                own,
                ofFile,
                content -> new OutputFile(file.toString()).write(content::writeTo, true));
    }

    private void tell(ArchiveCounts counts) {
        voice.notices()
                .success(
                        "archive.exported",
                        counts.certificates(),
                        counts.entries(),
                        counts.endpoints());
        if (!counts.damaged().isEmpty()) {
            voice.notices().error("archive.exported.damaged", counts.damaged().size());
        }
    }
}
