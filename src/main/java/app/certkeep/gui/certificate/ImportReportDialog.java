package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportReport;
import app.certkeep.certificate.ImportReport.Rejected;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// Says what became of an import and names every item that was not taken.
final class ImportReportDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final ButtonType unlock;

    ImportReportDialog(Dialogs dialogs, Messages messages, ImportReport report) {
        this.messages = messages;
        unlock =
                new ButtonType(
                        messages.text("certificates.report.unlock"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("certificates.report.title"));
        dialog.setHeaderText(messages.text("certificates.report.title"));
        ListView<Rejected> rejected =
                new ListView<>(FXCollections.observableArrayList(report.rejected()));
        rejected.setId("rejected");
        rejected.getStyleClass().add("rejected");
        rejected.setCellFactory(_ -> new RejectedCell(messages));
        rejected.setPrefSize(620, Math.clamp(64L * report.rejected().size() + 4, 70, 340));
        Label heading =
                new Label(messages.text("certificates.report.rejected", report.rejected().size()));
        heading.getStyleClass().add("text-bold");
        dialog.getDialogPane().setContent(new VBox(14, counts(report), heading, rejected));
        dialogs.prepare(dialog);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(
                                messages.text("certificates.report.close"),
                                ButtonBar.ButtonData.CANCEL_CLOSE));
        if (report.locked() > 0) {
            dialog.getDialogPane().getButtonTypes().addFirst(unlock);
        }
    }

    private Node counts(ImportReport report) {
        HBox counts =
                new HBox(
                        24,
                        count("fth-download", "imported", report.imported()),
                        count("fth-key", "paired", report.paired()),
                        count(
                                "fth-copy",
                                "there",
                                report.duplicates() + report.keysAlreadyThere()));
        if (report.restored() > 0) {
            counts.getChildren().add(1, count("fth-rotate-ccw", "restored", report.restored()));
        }
        counts.setAlignment(Pos.CENTER_LEFT);
        return counts;
    }

    private Label count(String icon, String key, int number) {
        Label label = new Label(messages.text("certificates.report." + key, number));
        label.setGraphic(new FontIcon(icon));
        label.setId("report-" + key);
        return label;
    }

    /// @param toUnlock called where the user has a password for what is locked
    /// @param toClose called otherwise
    void show(Runnable toUnlock, Runnable toClose) {
        dialog.setOnHidden(
                _ -> {
                    if (unlock.equals(dialog.getResult())) {
                        toUnlock.run();
                    } else {
                        toClose.run();
                    }
                });
        dialog.show();
    }
}
