package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ComparedField;
import app.certkeep.certificate.format.Statement;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/// Two certificates side by side; at first only where they differ.
final class ComparisonDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final CertificateTexts texts;
    private final Messages messages;
    private final TableView<ComparedField> table = new TableView<>();

    ComparisonDialog(Dialogs dialogs, CertificateTexts texts) {
        this.texts = texts;
        messages = texts.messages();
        dialog.setTitle(messages.text("certificates.compare.title"));
        dialog.setHeaderText(messages.text("certificates.compare.title"));
        dialog.setResizable(true);
        dialogs.prepare(dialog);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(
                                messages.text("certificates.compare.close"),
                                ButtonBar.ButtonData.CANCEL_CLOSE));
    }

    void show(CertificateSummary left, CertificateSummary right, List<ComparedField> fields) {
        FilteredList<ComparedField> rows =
                new FilteredList<>(FXCollections.observableArrayList(fields));
        CheckBox differing = new CheckBox(messages.text("certificates.compare.differing"));
        differing.setId("only-differing");
        differing
                .selectedProperty()
                .subscribe(only -> rows.setPredicate(field -> !only || !field.same()));
        differing.setSelected(true);
        fill(left, right);
        table.setItems(rows);
        VBox content = new VBox(12, differing, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        content.setPrefSize(860, 420);
        dialog.getDialogPane().getStyleClass().add("comparing");
        dialog.getDialogPane().setContent(content);
        dialog.show();
    }

    private void fill(CertificateSummary left, CertificateSummary right) {
        table.setId("comparison");
        table.getStyleClass().add("comparison");
        table.setAccessibleText(messages.text("certificates.compare.title"));
        table.setPlaceholder(new Label(messages.text("certificates.compare.same")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        StatementLines lines = new StatementLines(messages);
        table.getColumns()
                .setAll(
                        List.of(
                                column(
                                        messages.text("certificates.compare.field"),
                                        160,
                                        field -> lines.of(field.name())),
                                column("", 44, field -> field.same() ? "=" : "≠"),
                                column(heading(left), 320, field -> side(field.left(), lines)),
                                column(heading(right), 320, field -> side(field.right(), lines))));
    }

    /// A certificate and the one that replaced it mostly have one name.
    private String heading(CertificateSummary certificate) {
        return CertificateTexts.shown(certificate.name())
                + "\n"
                + messages.text("certificates.compare.until", texts.local(certificate.notAfter()));
    }

    private String side(List<Statement> says, StatementLines lines) {
        return says.isEmpty() ? messages.text("certificates.compare.absent") : lines.of(says);
    }

    private static TableColumn<ComparedField, String> column(
            String heading, double width, Function<ComparedField, String> text) {
        TableColumn<ComparedField, String> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 100));
        column.setMaxWidth(width < 100 ? width : Double.MAX_VALUE);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WrappedCell());
        return column;
    }
}
