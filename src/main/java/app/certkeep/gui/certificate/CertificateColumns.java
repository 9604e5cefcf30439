package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.gui.common.Columns;
import app.certkeep.gui.common.ServiceSort;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What stands in the columns of the list.
final class CertificateColumns {
    private static final int NAMES_IN_TOOLTIP = 20;

    /// How wide a table shows what the pane of details says too, so that names are not cut short.
    private static final Map<String, Double> SHOWN_FROM =
            Map.of(
                    "statusColumn", 700.0,
                    "privateKeyColumn", 700.0,
                    "keyColumn", 900.0,
                    "issuerColumn", 1000.0);

    private final CertificateTexts texts;

    CertificateColumns(CertificateTexts texts) {
        this.texts = texts;
    }

    /// Fills the columns by their ids.
    ///
    /// @param switches told what the user does with a switch
    @SuppressWarnings("unchecked")
    void into(TableView<CertificateItem> table, ActiveSwitch.Listener switches) {
        for (var each : table.getColumns()) {
            var column = (TableColumn<CertificateItem, CertificateItem>) each;
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
            switch (column.getId()) {
                case "activeColumn" -> active(column, switches);
                case "nameColumn" -> name(column);
                case "subjectColumn" -> subject(column);
                case "issuerColumn" ->
                        text(
                                column,
                                row -> CertificateTexts.commonName(row.issuer()),
                                CertificateSummary::issuer);
                case "expiresColumn" -> expires(column);
                case "statusColumn" -> status(column);
                case "keyColumn" -> text(column, CertificateTexts::key, CertificateTexts::key);
                case "privateKeyColumn" -> privateKey(column);
                default -> throw new IllegalStateException("no such column: " + column.getId());
            }
        }
    }

    /// Leaves out what is dispensable where there is little room.
    static void makeRoom(TableView<CertificateItem> table) {
        table.getColumns().stream()
                .filter(column -> SHOWN_FROM.containsKey(column.getId()))
                .forEach(column -> Columns.showFrom(SHOWN_FROM.get(column.getId()), column, table));
    }

    private static CertificateSort sortOf(TableColumn<?, ?> column) {
        return switch (column.getId()) {
            case "activeColumn" -> CertificateSort.ACTIVE;
            case "nameColumn" -> CertificateSort.NAME;
            case "subjectColumn" -> CertificateSort.SUBJECT;
            case "issuerColumn" -> CertificateSort.ISSUER;
            case "privateKeyColumn" -> CertificateSort.KEY;
            default -> CertificateSort.EXPIRES;
        };
    }

    /// Lets the service sort where a header is clicked.
    static void sortAt(TableView<CertificateItem> table, CertificateListViewModel model) {
        ServiceSort.ask(
                table,
                CertificateColumns::sortOf,
                model::sort,
                () -> model.sort(CertificateSort.EXPIRES, true));
    }

    private void active(
            TableColumn<CertificateItem, CertificateItem> column, ActiveSwitch.Listener switches) {
        CertificateCell.into(column, () -> new ActiveSwitch(texts, switches), ActiveSwitch::follow);
    }

    /// One line of text, with all of it in the tooltip.
    private static void text(
            TableColumn<CertificateItem, CertificateItem> column,
            Function<CertificateSummary, String> line,
            Function<CertificateSummary, String> all) {
        CertificateCell.into(
                column,
                () -> withTooltip(new Label()),
                (label, item) -> {
                    label.setText(CertificateTexts.shown(line.apply(item.summary())));
                    label.getTooltip().setText(CertificateTexts.shown(all.apply(item.summary())));
                });
    }

    private static void name(TableColumn<CertificateItem, CertificateItem> column) {
        CertificateCell.into(column, CertificateColumns::twoLines, CertificateColumns::fillName);
    }

    private static void fillName(VBox lines, CertificateItem item) {
        Label name = (Label) lines.getChildren().get(0);
        Label tags = (Label) lines.getChildren().get(1);
        name.setText(CertificateTexts.shown(item.summary().name()));
        name.getTooltip().setText(name.getText());
        tags.setText(CertificateTexts.shown(String.join(", ", item.summary().tags())));
        tags.setGraphic(new FontIcon("fth-tag"));
        tags.setManaged(!tags.getText().isEmpty());
        tags.setVisible(tags.isManaged());
        tags.getTooltip().setText(tags.getText());
    }

    private void subject(TableColumn<CertificateItem, CertificateItem> column) {
        CertificateCell.into(column, CertificateColumns::twoLines, this::fillSubject);
    }

    private void fillSubject(VBox lines, CertificateItem item) {
        Label subject = (Label) lines.getChildren().get(0);
        Label names = (Label) lines.getChildren().get(1);
        subject.setText(CertificateTexts.shown(item.summary().subject()));
        names.setText(texts.alternativeNames(item.summary()));
        names.setManaged(!names.getText().isEmpty());
        subject.getTooltip().setText(subject.getText());
        names.getTooltip().setText(allNames(item.summary().subjectAltNames()));
    }

    private String allNames(List<String> names) {
        String first =
                names.stream()
                        .limit(NAMES_IN_TOOLTIP)
                        .map(CertificateTexts::shown)
                        .collect(Collectors.joining("\n"));
        return names.size() <= NAMES_IN_TOOLTIP
                ? first
                : texts.messages()
                        .text("certificates.names.rest", first, names.size() - NAMES_IN_TOOLTIP);
    }

    private void expires(TableColumn<CertificateItem, CertificateItem> column) {
        CertificateCell.into(
                column,
                () -> withTooltip(new Label()),
                (label, item) -> {
                    label.setText(texts.relative(item.summary().notAfter()));
                    label.getTooltip().setText(texts.exact(item.summary().notAfter()));
                });
    }

    private void status(TableColumn<CertificateItem, CertificateItem> column) {
        CertificateCell.into(
                column,
                () -> new StatusLabel(texts),
                (label, item) -> label.show(item.summary().status()));
    }

    private void privateKey(TableColumn<CertificateItem, CertificateItem> column) {
        CertificateCell.into(
                column,
                () -> {
                    Label label = new Label();
                    label.setGraphic(new FontIcon());
                    label.getStyleClass().add("private-key");
                    return label;
                },
                (label, item) -> {
                    boolean present = item.summary().hasKey();
                    label.setText(
                            texts.messages()
                                    .text(
                                            present
                                                    ? "certificates.key.present"
                                                    : "certificates.key.none"));
                    ((FontIcon) label.getGraphic())
                            .setIconLiteral(present ? "fth-key" : "fth-minus");
                });
    }

    static VBox twoLines() {
        Label names = withTooltip(new Label());
        names.getStyleClass().add("hint");
        VBox lines = new VBox(1, withTooltip(new Label()), names);
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    static Label withTooltip(Label label) {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(520);
        label.setTooltip(tooltip);
        return label;
    }
}
