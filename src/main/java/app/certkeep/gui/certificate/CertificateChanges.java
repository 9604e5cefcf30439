package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.SwitchTold;

import java.util.List;
import java.util.UUID;

/// What the user does to certificates in a list, but for their switches.
final class CertificateChanges {
    private final CertificateService service;
    private final DeliveryService deliveries;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Runnable onChanged;

    /// @param onChanged called when something is done or could not be done, and again where it is
    ///     undone
    CertificateChanges(
            CertificateService service,
            DeliveryService deliveries,
            TaskRunner tasks,
            Voice voice,
            Runnable onChanged) {
        this.service = service;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.voice = voice;
        this.onChanged = onChanged;
    }

    void rename(UUID id, String name) {
        change(() -> service.rename(id, name), () -> {});
    }

    /// @param add whether to give them the tags or to take them away
    void tag(List<UUID> ids, List<String> tags, boolean add) {
        change(
                () -> {
                    if (add) {
                        service.tags().add(ids, tags);
                    } else {
                        service.tags().remove(ids, tags);
                    }
                },
                () -> {});
    }

    /// Begins again with the deliveries of a switch that were given up.
    void tellAgain(SwitchTold told) {
        change(() -> told.failed().forEach(deliveries::resend), () -> {});
    }

    /// Moves certificates to the trash, from where a notice offers to take them back.
    void delete(List<CertificateSummary> chosen) {
        List<UUID> ids = chosen.stream().map(CertificateSummary::id).toList();
        if (chosen.size() == 1) {
            delete(
                    ids,
                    "certificates.deleted.one",
                    CertificateTexts.shown(chosen.getFirst().name()));
        } else {
            deleteAll(ids);
        }
    }

    /// As [#delete], where not all of them are shown.
    void deleteAll(List<UUID> ids) {
        delete(ids, "certificates.deleted.many", ids.size());
    }

    private void delete(List<UUID> ids, String told, Object what) {
        change(
                () -> service.delete(ids),
                () -> voice.notices().successWithUndo(() -> undo(ids), told, what));
    }

    private void change(Runnable work, Runnable tell) {
        tasks.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {
                    tell.run();
                    onChanged.run();
                },
                this::failed);
    }

    private void undo(List<UUID> ids) {
        tasks.run(
                () -> service.trash().restore(ids),
                names -> {
                    if (names.size() == 1) {
                        String name = CertificateTexts.shown(names.getFirst());
                        voice.notices().success("trash.restored", name);
                    } else {
                        voice.notices().success("certificates.restored.many", names.size());
                    }
                    onChanged.run();
                },
                this::failed);
    }

    private void failed(Throwable failure) {
        voice.errors().present(failure);
        onChanged.run();
    }
}
