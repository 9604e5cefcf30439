package app.certkeep.gui.keyvalue;

import app.certkeep.app.OutputFile;
import app.certkeep.archive.ArchiveCounts;
import app.certkeep.archive.ArchiveService;
import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.Voice;
import app.certkeep.keyvalue.KeyValueService;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What is done with many entries at once: in from a file, out into one, from folder to folder.
public final class EntryTransfer {
    private final KeyValueService service;
    private final Consumer<Password> prove;
    private final ArchiveService archive;
    private final Notices notices;
    private final ValueMaking.Tools tools;

    /// @param prove asks the account whether a password is its own, and fails where it is not
    public EntryTransfer(
            KeyValueService service,
            Consumer<Password> prove,
            ArchiveService archive,
            Notices notices,
            ValueMaking.Tools tools) {
        this.service = service;
        this.prove = prove;
        this.archive = archive;
        this.notices = notices;
        this.tools = tools;
    }

    /// @param pasted what is there to begin with; may be empty
    /// @param onChanged called when entries came in
    void takeIn(String pasted, Runnable onChanged) {
        ImportEntriesViewModel model =
                new ImportEntriesViewModel(
                        service.importing(),
                        tools.tasks(),
                        new Voice(notices, tools.errors()),
                        onChanged);
        model.pastedProperty().set(pasted);
        new ImportEntriesDialog(model, tools.dialogs(), tools.messages()).open();
    }

    /// @param folder that is offered; may be empty
    void giveOut(String folder) {
        new ExportEntriesDialog(tools.dialogs(), tools.messages(), folder)
                .ask()
                .ifPresent(
                        wanted -> {
                            if (wanted.ofFile().isPresent()) {
                                seal(wanted, wanted.ofFile().get());
                            } else {
                                giveOut(wanted);
                            }
                        });
    }

    private void seal(ExportEntriesDialog.Wanted wanted, Password ofFile) {
        Optional<Path> target =
                tools.dialogs().chooseTarget("keyvalue.export.title", wanted.fileName());
        if (target.isEmpty()) {
            wanted.closePasswords();
            return;
        }
        String file = target.get().toString();
        tools.tasks()
                .run(
                        () -> {
                            try (Password own = wanted.password();
                                    ofFile) {
                                return archive.exportEntries(
                                        wanted.prefix(),
                                        own,
                                        ofFile,
                                        content ->
                                                new OutputFile(file).write(content::writeTo, true));
                            }
                        },
                        counts -> tellSealed(counts, target.get()),
                        tools.errors()::present);
    }

    private void tellSealed(ArchiveCounts counts, Path target) {
        notices.success(
                "keyvalue.export.sealed", counts.entries(), target.getFileName().toString());
        if (!counts.damaged().isEmpty()) {
            notices.error("archive.exported.damaged", counts.damaged().size());
        }
    }

    private void giveOut(ExportEntriesDialog.Wanted wanted) {
        tools.tasks()
                .run(
                        () -> {
                            try (Password password = wanted.password()) {
                                prove.accept(password);
                            }
                            return service.exporting().file(wanted.prefix(), wanted.format());
                        },
                        file -> write(wanted, file),
                        tools.errors()::present);
    }

    private void write(ExportEntriesDialog.Wanted wanted, SecretBytes file) {
        Optional<Path> target =
                tools.dialogs().chooseTarget("keyvalue.export.title", wanted.fileName());
        if (target.isEmpty()) {
            file.close();
            return;
        }
        tools.tasks()
                .run(
                        () -> {
                            try (file) {
                                new OutputFile(target.get().toString()).write(file.bytes(), true);
                            }
                            return target.get();
                        },
                        written ->
                                notices.success(
                                        "keyvalue.export.done", written.getFileName().toString()),
                        tools.errors()::present);
    }

    /// Makes the entries of a template that the user chooses.
    ///
    /// @param onChanged called when they are there
    void makeOfTemplate(Runnable onChanged) {
        new TemplateDialog(tools.dialogs(), tools.messages())
                .ask()
                .ifPresent(wanted -> make(wanted, onChanged));
    }

    private void make(TemplateDialog.Wanted wanted, Runnable onChanged) {
        tools.tasks()
                .run(
                        () -> {
                            try (wanted) {
                                return service.templates()
                                        .make(wanted.template(), wanted.folder(), wanted.values())
                                        .size();
                            }
                        },
                        made -> {
                            notices.success("keyvalue.template.made", made, wanted.folder());
                            onChanged.run();
                        },
                        tools.errors()::present);
    }

    /// @param folder that is offered; may be empty
    /// @param onChanged called when entries have other keys
    void moveFolder(String folder, Runnable onChanged) {
        new FolderDialog(tools.dialogs(), tools.messages(), folder)
                .ask()
                .ifPresent(move -> move(move, onChanged));
    }

    private void move(FolderDialog.Move move, Runnable onChanged) {
        tools.tasks()
                .run(
                        () -> service.folders().move(move.from(), move.to()).size(),
                        moved -> {
                            notices.success("keyvalue.folder.moved", moved, move.to());
                            onChanged.run();
                        },
                        tools.errors()::present);
    }
}
