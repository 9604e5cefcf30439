package app.certkeep.gui.served;

import app.certkeep.certificate.format.VisibleText;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.served.ServedHost;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// All servers of all certificates in a table, with a button that looks at all of them.
public final class AllServersDialog {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 380;

    private final AllServersViewModel model;
    private final Dialogs dialogs;
    private final ServerTexts texts;

    public AllServersDialog(AllServersViewModel model, Dialogs dialogs, ServerTexts texts) {
        this.model = model;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    public void show() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(texts.text("servers.all.title"));
        dialog.setHeaderText(texts.text("servers.all.title"));
        TableView<ServedHost> table = table();
        VBox content = new VBox(12, table, bar());
        VBox.setVgrow(table, Priority.ALWAYS);
        content.setPrefSize(WIDTH, HEIGHT);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getStyleClass().add("comparing");
        dialogs.prepare(dialog);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(
                                texts.text("servers.all.close"),
                                ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.setOnHidden(_ -> model.stop());
        model.load();
        dialog.show();
    }

    private HBox bar() {
        Button check = new Button(texts.text("servers.all.check"));
        check.setId("checkAllServers");
        check.getStyleClass().add("accent");
        check.disableProperty().bind(model.checkingProperty().or(Bindings.isEmpty(model.hosts())));
        check.setOnAction(_ -> model.check());
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().add("small");
        progress.setPrefWidth(200);
        progress.progressProperty().bind(model.progressProperty());
        FormFields.showsWhile(progress, model.checkingProperty());
        Button stop = new Button(texts.text("gui.cancel"));
        stop.setId("stopServers");
        stop.setOnAction(_ -> model.stop());
        FormFields.showsWhile(stop, model.checkingProperty());
        HBox bar = new HBox(10, check, progress, stop);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private TableView<ServedHost> table() {
        TableView<ServedHost> table = new TableView<>(model.hosts());
        table.setId("servers");
        table.setAccessibleText(texts.text("servers.all.title"));
        table.getStyleClass().add("servers");
        table.setPlaceholder(new Label(texts.text("servers.all.none")));
        table.getColumns().add(column("certificate", 170, this::certificate));
        table.getColumns().add(column("server", 190, host -> texts.server(host.server())));
        table.getColumns().add(outcome());
        table.getColumns().add(column("checked", 190, texts::checked));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private String certificate(ServedHost host) {
        return VisibleText.of(host.certificateName());
    }

    private TableColumn<ServedHost, String> column(
            String name, double width, Function<ServedHost, String> text) {
        TableColumn<ServedHost, String> column =
                new TableColumn<>(texts.text("servers.column." + name));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
        return column;
    }

    private TableColumn<ServedHost, String> outcome() {
        TableColumn<ServedHost, String> column = column("outcome", 300, texts::outcome);
        column.setCellFactory(_ -> new OutcomeCell());
        return column;
    }

    private static final class OutcomeCell extends TableCell<ServedHost, String> {
        private static final double PADDING = 16;

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            ServedHost host = empty ? null : getTableRow().getItem();
            setGraphic(
                    host == null
                            ? null
                            : new Judgement(
                                    host.last()
                                            .map(check -> Judgement.News.of(check.state()))
                                            .orElse(Judgement.News.DOUBTFUL),
                                    text));
        }

        /// As high as the sentence is when it is broken at the width of the column.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : getGraphic().prefHeight(getTableColumn().getWidth() - PADDING) + PADDING;
        }
    }
}
