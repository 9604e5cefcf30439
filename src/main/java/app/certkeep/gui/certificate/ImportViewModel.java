package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.ImportReport;
import app.certkeep.crypto.Password;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Brings files and pasted text in, and tells what became of them.
public final class ImportViewModel {
    private final CertificateService service;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ErrorPresenter errors;
    private final Consumer<Optional<ImportReport>> afterwards;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /// @param afterwards called after each import, also one that failed, with its report
    ///     where that is all good news
    public ImportViewModel(
            CertificateService service,
            TaskRunner tasks,
            Notices notices,
            ErrorPresenter errors,
            Consumer<Optional<ImportReport>> afterwards) {
        this.service = service;
        this.tasks = tasks;
        this.notices = notices;
        this.errors = errors;
        this.afterwards = afterwards;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// @param passwords tried on what is locked; they stay the caller's
    void importFiles(List<Path> paths, List<Password> passwords, Ending ending) {
        if (!paths.isEmpty()) {
            run(() -> service.importFiles(paths, passwords), ending);
        }
    }

    /// As [#importFiles].
    void importText(String text, List<Password> passwords, Ending ending) {
        if (text.isBlank()) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        run(
                () -> {
                    try {
                        return service.importText(bytes, passwords);
                    } finally {
                        Arrays.fill(bytes, (byte) 0);
                    }
                },
                ending);
    }

    private void run(Callable<ImportReport> work, Ending ending) {
        if (running.get()) {
            ending.done().run();
            return;
        }
        running.set(true);
        tasks.run(
                work,
                report -> {
                    running.set(false);
                    afterwards.accept(
                            Optional.of(report).filter(good -> good.rejected().isEmpty()));
                    tell(report, ending);
                },
                failure -> {
                    running.set(false);
                    afterwards.accept(Optional.empty());
                    errors.present(failure);
                    ending.done().run();
                });
    }

    private void tell(ImportReport report, Ending ending) {
        if (!report.rejected().isEmpty()) {
            ending.toTell().accept(report);
            return;
        }
        notices.success(
                "certificates.import.done",
                report.imported(),
                report.paired(),
                report.duplicates() + report.keysAlreadyThere(),
                report.restored());
        ending.done().run();
    }

    /// One of the two is called.
    ///
    /// @param toTell called with a report that is more than good news
    /// @param done called where nothing is left to tell
    record Ending(Consumer<ImportReport> toTell, Runnable done) {}
}
