package app.certkeep.gui.certificate;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// The ways in: choosing files, dropping them, pasting.
final class ImportGestures {
    private static final String PEM = "-----BEGIN ";

    private final ImportViewModel model;
    private final CertificateDialogs dialogs;

    ImportGestures(ImportViewModel model, CertificateDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    void chooseFiles() {
        importFiles(dialogs.filesToImport());
    }

    /// Copied files go in at once; copied text is shown first.
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            importFiles(paths(clipboard.getFiles()));
            return;
        }
        String text = clipboard.hasString() ? clipboard.getString() : "";
        dialogs.textToImport(text.contains(PEM) ? text : "").ifPresent(this::importText);
    }

    /// Lets files be dropped on the target.
    ///
    /// @param hint shown while files are over it
    void takeDropsOn(Node target, Node hint) {
        target.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        hint.setVisible(true);
                        event.consume();
                    }
                });
        target.setOnDragExited(_ -> hint.setVisible(false));
        target.setOnDragDropped(event -> drop(event, hint));
    }

    private void drop(DragEvent event, Node hint) {
        hint.setVisible(false);
        importFiles(paths(event.getDragboard().getFiles()));
        event.setDropCompleted(true);
        event.consume();
    }

    private void importFiles(List<Path> files) {
        new LockedImport((passwords, end) -> model.importFiles(files, passwords, end), dialogs)
                .run();
    }

    private void importText(String text) {
        new LockedImport((passwords, end) -> model.importText(text, passwords, end), dialogs).run();
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
