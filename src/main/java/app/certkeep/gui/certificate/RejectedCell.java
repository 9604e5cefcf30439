package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where an item was found and why it was not taken.
final class RejectedCell extends ListCell<Rejected> {
    private final Messages messages;
    private final Label place = new Label();
    private final Label reason = new Label();
    private final HBox row;

    RejectedCell(Messages messages) {
        this.messages = messages;
        place.getStyleClass().add("text-bold");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        reason.setWrapText(true);
        FontIcon icon = new FontIcon("fth-alert-triangle");
        icon.getStyleClass().add("rejected-icon");
        row = new HBox(12, icon, new VBox(2, place, reason));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Rejected rejected, boolean empty) {
        super.updateItem(rejected, empty);
        if (empty || rejected == null) {
            setGraphic(null);
            return;
        }
        String file =
                rejected.file().isEmpty()
                        ? messages.text("certificates.report.pasted")
                        : CertificateTexts.shown(rejected.file());
        place.setText(messages.text("certificates.report.place", file, rejected.index() + 1));
        reason.setText(messages.text(rejected.reasonKey(), rejected.arguments()));
        setGraphic(row);
    }
}
