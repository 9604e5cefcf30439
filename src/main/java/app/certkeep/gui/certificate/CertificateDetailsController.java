package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateDetails;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.common.SecretClipboard;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Binds the pane of details: every field with a way to copy it.
public final class CertificateDetailsController {
    private final CertificateDetailsViewModel model;
    private final CertificateActions actions;
    private final CertificateTexts texts;
    private final SecretClipboard clipboard;

    @FXML private Label name;
    @FXML private HBox statusPlace;
    @FXML private Label expires;
    @FXML private VBox fields;

    public CertificateDetailsController(
            CertificateDetailsViewModel model,
            CertificateActions actions,
            CertificateTexts texts,
            SecretClipboard clipboard) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        this.clipboard = clipboard;
    }

    @FXML
    void initialize() {
        StatusLabel status = new StatusLabel(texts);
        statusPlace.getChildren().setAll(status);
        model.detailsProperty()
                .subscribe(details -> details.ifPresent(shown -> show(shown, status)));
    }

    private void show(CertificateDetails details, StatusLabel status) {
        CertificateSummary certificate = details.summary();
        name.setText(CertificateTexts.shown(certificate.name()));
        status.show(certificate.status());
        expires.setText(texts.relative(certificate.notAfter()));
        fields.getChildren()
                .setAll(
                        new DetailFields(texts)
                                .of(details).stream()
                                        .map(
                                                field ->
                                                        new DetailRow(
                                                                field,
                                                                texts,
                                                                clipboard::copyPublic))
                                        .toList());
    }

    private void withShown(Consumer<CertificateSummary> action) {
        model.detailsProperty().get().map(CertificateDetails::summary).ifPresent(action);
    }

    @FXML
    void export() {
        withShown(actions::export);
    }

    @FXML
    void rename() {
        withShown(actions::rename);
    }

    @FXML
    void delete() {
        withShown(shown -> actions.delete(List.of(shown)));
    }

    @FXML
    void close() {
        model.close();
    }
}
