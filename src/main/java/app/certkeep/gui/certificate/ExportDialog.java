package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExportFormat;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// Asks in which form a certificate goes out, and whether its key goes with it.
final class ExportDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final CertificateSummary certificate;
    private final RadioButton pem;
    private final RadioButton der;
    private final CheckBox withKey;
    private final ButtonType action;

    ExportDialog(Dialogs dialogs, Messages messages, CertificateSummary certificate) {
        this.certificate = certificate;
        String title =
                messages.text("certificates.export.of", CertificateTexts.shown(certificate.name()));
        dialog.setTitle(messages.text("certificates.export.title"));
        dialog.setHeaderText(title);
        pem = new RadioButton(messages.text("certificates.export.pem"));
        der = new RadioButton(messages.text("certificates.export.der"));
        ToggleGroup formats = new ToggleGroup();
        formats.getToggles().setAll(pem, der);
        pem.setSelected(true);
        pem.setId("export-pem");
        der.setId("export-der");
        withKey =
                new CheckBox(
                        messages.text(
                                certificate.hasKey()
                                        ? "certificates.export.with-key"
                                        : "certificates.export.no-key"));
        withKey.setId("export-with-key");
        withKey.setDisable(!certificate.hasKey());
        der.selectedProperty().subscribe(this::allowKey);
        Label warning =
                new Label(
                        messages.text("certificates.export.warning"),
                        new FontIcon("fth-alert-triangle"));
        warning.setWrapText(true);
        warning.getStyleClass().add("hint");
        warning.visibleProperty().bind(withKey.selectedProperty());
        VBox content = new VBox(12, pem, der, withKey, warning);
        content.setPrefWidth(440);
        dialog.getDialogPane().setContent(content);
        action =
                new ButtonType(
                        messages.text("certificates.export.action"), ButtonBar.ButtonData.OK_DONE);
        dialogs.prepare(dialog, action);
    }

    private void allowKey(boolean isDer) {
        withKey.setDisable(isDer || !certificate.hasKey());
        if (isDer) {
            withKey.setSelected(false);
        }
    }

    Optional<ExportChoice> ask() {
        return dialog.showAndWait().filter(action::equals).map(_ -> choice());
    }

    private ExportChoice choice() {
        ExportFormat format = der.isSelected() ? ExportFormat.DER : ExportFormat.PEM;
        return new ExportChoice(certificate.id(), format, withKey.isSelected());
    }
}
