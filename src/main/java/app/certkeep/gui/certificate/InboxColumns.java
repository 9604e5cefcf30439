package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportRow;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The columns of the review of an import.
final class InboxColumns {
    private static final double BOX_WIDTH = 48;

    private final InboxTexts texts;

    InboxColumns(InboxTexts texts) {
        this.texts = texts;
    }

    void into(TableView<ImportRow> table, InboxViewModel model) {
        TableColumn<ImportRow, ImportRow> state = column("state", 150, texts::state);
        CertificateCell.into(state, InboxColumns::withIcon, this::fillState);
        TableColumn<ImportRow, ImportRow> item = column("item", 290, texts::item);
        twoLines(item, texts::item, texts::kind);
        TableColumn<ImportRow, ImportRow> detail = column("detail", 350, texts::fate);
        twoLines(detail, texts::fate, texts::chain);
        TableColumn<ImportRow, ImportRow> place = column("place", 160, texts::place);
        CertificateCell.into(
                place,
                () -> CertificateColumns.withTooltip(new Label()),
                (label, row) -> {
                    label.setText(texts.file(row.file()));
                    label.getTooltip().setText(texts.place(row));
                });
        table.getColumns().setAll(List.of(wanted(model), state, item, detail, place));
        table.setAccessibleText(texts.messages().text("certificates.inbox.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private static Label withIcon() {
        Label label = new Label();
        label.setGraphic(new FontIcon());
        label.getStyleClass().add("certificate-status");
        return label;
    }

    /// By word, shape and colour.
    private void fillState(Label label, ImportRow row) {
        label.setText(texts.state(row));
        FontIcon icon = (FontIcon) label.getGraphic();
        icon.setIconLiteral(InboxTexts.icon(row));
        String kind = row.leftOut() ? "left-out" : CertificateTexts.keyOf(row.state());
        icon.getStyleClass().setAll("ikonli-font-icon", "inbox-" + kind);
    }

    private static void twoLines(
            TableColumn<ImportRow, ImportRow> column,
            Function<ImportRow, String> first,
            Function<ImportRow, String> second) {
        CertificateCell.into(
                column,
                CertificateColumns::twoLines,
                (lines, row) -> {
                    fill(lines, 0, first.apply(row));
                    fill(lines, 1, second.apply(row));
                });
    }

    private static void fill(VBox lines, int line, String text) {
        Label label = (Label) lines.getChildren().get(line);
        label.setText(text);
        label.getTooltip().setText(text);
        label.setManaged(!text.isEmpty());
    }

    private static TableColumn<ImportRow, ImportRow> ofRows(double width) {
        TableColumn<ImportRow, ImportRow> column = new TableColumn<>();
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private TableColumn<ImportRow, ImportRow> wanted(InboxViewModel model) {
        TableColumn<ImportRow, ImportRow> wanted = ofRows(BOX_WIDTH);
        wanted.setMinWidth(BOX_WIDTH);
        wanted.setMaxWidth(BOX_WIDTH);
        wanted.setSortable(false);
        wanted.setCellFactory(_ -> new WantedCell(model, texts.messages()));
        return wanted;
    }

    private TableColumn<ImportRow, ImportRow> column(
            String name, double width, Function<ImportRow, String> sortedBy) {
        TableColumn<ImportRow, ImportRow> column = ofRows(width);
        column.setText(texts.messages().text("certificates.inbox.column." + name));
        column.setComparator(Comparator.comparing(sortedBy));
        return column;
    }
}
