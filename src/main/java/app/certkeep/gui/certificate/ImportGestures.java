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

/// The ways in: choosing files, dropping them, pasting. Each leads to a review.
final class ImportGestures {
    private static final String PEM = "-----BEGIN ";

    private final ImportViewModel model;
    private final CertificateDialogs dialogs;
    private final CertificateTexts texts;
    private final List<Path> waiting = new ArrayList<>();
    private boolean reviewing;

    ImportGestures(ImportViewModel model, CertificateDialogs dialogs, CertificateTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /// Brings files in, after the review that is open: some desktops open each of many files by
    /// itself.
    void bringIn(List<Path> files) {
        waiting.addAll(files);
        bringInWaiting();
    }

    private void bringInWaiting() {
        if (!waiting.isEmpty() && !reviewing) {
            List<Path> files = List.copyOf(waiting);
            waiting.clear();
            importFiles(files);
        }
    }

    void chooseFiles() {
        importFiles(dialogs.filesToImport());
    }

    /// Copied text is shown before it is read.
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
        model.files(files).ifPresent(this::review);
    }

    void importText(String text) {
        model.text(text).ifPresent(this::review);
    }

    private void review(InboxViewModel inbox) {
        reviewing = true;
        dialogs.review(inbox, texts);
        inbox.work().phaseProperty().subscribe(this::follow);
    }

    /// Not within the end of one import, which has yet to be told.
    private void follow(InboxPhase phase) {
        if (phase == InboxPhase.OVER) {
            reviewing = false;
            Platform.runLater(this::bringInWaiting);
        }
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
