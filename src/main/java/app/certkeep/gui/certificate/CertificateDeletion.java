package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;

import java.util.List;
import java.util.UUID;

/// Moves certificates to the trash, and back where that is undone.
final class CertificateDeletion {
    private final CertificateService service;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ErrorPresenter errors;

    CertificateDeletion(
            CertificateService service, TaskRunner tasks, Notices notices, ErrorPresenter errors) {
        this.service = service;
        this.tasks = tasks;
        this.notices = notices;
        this.errors = errors;
    }

    /// @param onChanged called when they are gone or could not go, and again where it is undone
    void delete(List<CertificateSummary> chosen, Runnable onChanged) {
        List<UUID> ids = chosen.stream().map(CertificateSummary::id).toList();
        tasks.run(
                () -> {
                    service.delete(ids);
                    return true;
                },
                _ -> {
                    tellDeleted(chosen, () -> undo(ids, onChanged));
                    onChanged.run();
                },
                failure -> failed(failure, onChanged));
    }

    private void tellDeleted(List<CertificateSummary> chosen, Runnable undo) {
        if (chosen.size() == 1) {
            String name = CertificateTexts.shown(chosen.getFirst().name());
            notices.successWithUndo(undo, "certificates.deleted.one", name);
        } else {
            notices.successWithUndo(undo, "certificates.deleted.many", chosen.size());
        }
    }

    private void undo(List<UUID> ids, Runnable onChanged) {
        tasks.run(
                () -> service.trash().restore(ids),
                names -> {
                    if (names.size() == 1) {
                        String name = CertificateTexts.shown(names.getFirst());
                        notices.success("trash.restored", name);
                    } else {
                        notices.success("certificates.restored.many", names.size());
                    }
                    onChanged.run();
                },
                failure -> failed(failure, onChanged));
    }

    private void failed(Throwable failure, Runnable onChanged) {
        errors.present(failure);
        onChanged.run();
    }
}
