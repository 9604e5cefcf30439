package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.ImportReport;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Begins imports of files and pasted text.
public final class ImportViewModel {
    private final CertificateService service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Consumer<Optional<ImportReport>> afterwards;

    /// @param afterwards called after each import that stored something, with its report where
    ///     that is all good news
    public ImportViewModel(
            CertificateService service,
            TaskRunner tasks,
            Voice voice,
            Consumer<Optional<ImportReport>> afterwards) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
        this.afterwards = afterwards;
    }

    /// An import that reads files, which the caller shows and closes; nothing where there are none.
    Optional<InboxViewModel> files(List<Path> paths) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        InboxViewModel inbox = newInbox();
        inbox.readFiles(paths);
        return Optional.of(inbox);
    }

    /// As [#files], of what was pasted.
    Optional<InboxViewModel> text(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        InboxViewModel inbox = newInbox();
        inbox.readText(text.getBytes(StandardCharsets.UTF_8));
        return Optional.of(inbox);
    }

    private InboxViewModel newInbox() {
        return new InboxViewModel(service.inbox(List.of()), tasks, voice, afterwards);
    }
}
