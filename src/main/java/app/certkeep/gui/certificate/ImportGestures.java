package app.certkeep.gui.certificate;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The ways in: choosing files, dropping them, pasting.
final class ImportGestures {
    private static final String PEM = "-----BEGIN ";

    private final ImportViewModel model;
    private final CertificateDialogs dialogs;
    private final List<Path> waiting = new ArrayList<>();

    ImportGestures(ImportViewModel model, CertificateDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        // Not within the end of one import, which has yet to be told.
        model.runningProperty().subscribe(_ -> Platform.runLater(this::bringInWaiting));
    }

    /// Brings files in, after what is on its way: some desktops open each of many files by itself.
    void bringIn(List<Path> files) {
        waiting.addAll(files);
        bringInWaiting();
    }

    private void bringInWaiting() {
        if (!waiting.isEmpty() && !model.runningProperty().get()) {
            List<Path> files = List.copyOf(waiting);
            waiting.clear();
            importFiles(files);
        }
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

    void importText(String text) {
        new LockedImport((passwords, end) -> model.importText(text, passwords, end), dialogs).run();
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
