package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.ShownAs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryVersion;
import app.certkeep.keyvalue.EntryVersionList;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;

/// The versions of an entry, two of them side by side, and the way back to one.
final class HistoryDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final HistoryViewModel model;
    private final Messages messages;
    private final EntryTexts texts;
    private final TableView<EntryVersion> table = new TableView<>();
    private final ComboBox<EntryVersion> other = new ComboBox<>();
    private final ButtonType restore;

    HistoryDialog(HistoryViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.messages = messages;
        texts = new EntryTexts(messages);
        restore =
                new ButtonType(
                        messages.text("keyvalue.history.restore"), ButtonBar.ButtonData.OK_DONE);
        String title = messages.text("keyvalue.history.title", model.entry().key());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        makeTable();
        VBox content = new VBox(12, table, damaged(), choice(), comparison());
        content.setPrefSize(820, 540);
        dialog.getDialogPane().setMinSize(850, 640);
        dialog.getDialogPane().setContent(content);
        dialog.setResizable(true);
        dialogs.prepare(dialog, restore);
        dialog.getDialogPane()
                .lookupButton(restore)
                .disableProperty()
                .bind(isChosen().and(isPresent().not()).not());
        model.versionsProperty().subscribe(this::show);
    }

    /// Shows them until one is restored or the dialog is left.
    void open() {
        model.load();
        boolean wanted = dialog.showAndWait().filter(restore::equals).isPresent();
        EntryVersion chosen = table.getSelectionModel().getSelectedItem();
        model.forget();
        if (wanted && chosen != null) {
            model.restore(chosen);
        }
    }

    private void show(EntryVersionList list) {
        table.getItems().setAll(list.versions());
        other.getItems().setAll(list.versions());
        other.getSelectionModel().selectFirst();
        table.getSelectionModel().select(Math.min(1, list.versions().size() - 1));
    }

    private void makeTable() {
        table.setId("versions");
        table.setPrefHeight(200);
        table.setMinHeight(200);
        table.setAccessibleText(messages.text("keyvalue.history.versions"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        addColumn("version", 90, this::number);
        addColumn("when", 180, version -> texts.minute(version.summary().updatedAt()));
        addColumn("device", 130, version -> version.change().device());
        addColumn("key", 200, version -> version.summary().key());
        addColumn("because", 200, this::because);
        table.getSelectionModel().selectedItemProperty().subscribe(model::forget);
        other.valueProperty().subscribe(model::forget);
    }

    private void addColumn(String name, double width, Function<EntryVersion, String> text) {
        TextColumns.add(table, messages.text("keyvalue.history." + name), width, text);
    }

    private String number(EntryVersion version) {
        boolean present = version.equals(table.getItems().getFirst());
        return present
                ? messages.text("keyvalue.history.present", version.number())
                : String.valueOf(version.number());
    }

    private String because(EntryVersion version) {
        long restored = version.change().restored();
        return restored == 0
                ? version.change().note()
                : messages.text("keyvalue.history.brought-back", restored);
    }

    private Label damaged() {
        Label damaged = new Label("", new FontIcon("fth-alert-triangle"));
        damaged.setId("damagedVersions");
        damaged.setWrapText(true);
        damaged.setMaxWidth(Double.MAX_VALUE);
        damaged.getStyleClass().add("damaged-note");
        FormFields.showsProblem(
                damaged,
                model.versionsProperty()
                        .map(
                                list ->
                                        list.damaged().isEmpty()
                                                ? ""
                                                : messages.text(
                                                        "keyvalue.history.damaged",
                                                        list.damaged().size())));
        return damaged;
    }

    private Node choice() {
        Label label = new Label(messages.text("keyvalue.history.with"));
        label.setLabelFor(other);
        other.setId("otherVersion");
        other.setConverter(new ShownAs<>(this::number));
        Button compare =
                new Button(messages.text("keyvalue.history.compare"), new FontIcon("fth-columns"));
        compare.setId("compare");
        compare.disableProperty().bind(isChosen().not());
        compare.setOnAction(
                clicked ->
                        model.compare(
                                table.getSelectionModel().getSelectedItem(), other.getValue()));
        HBox line = new HBox(10, compare, label, other);
        line.getStyleClass().add("field-line");
        return line;
    }

    private Node comparison() {
        ListView<ComparedLine> list = new ListView<>(model.lines());
        list.setId("comparedLines");
        list.setCellFactory(made -> new ComparedCell(messages));
        list.setAccessibleText(messages.text("keyvalue.history.compare"));
        list.setFocusTraversable(true);
        Label hint = new Label(messages.text("keyvalue.history.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        BooleanBinding nothing = Bindings.isEmpty(model.lines());
        list.visibleProperty().bind(nothing.not());
        hint.visibleProperty().bind(nothing);
        StackPane place = new StackPane(hint, list);
        place.getStyleClass().add("comparison");
        VBox.setVgrow(place, Priority.ALWAYS);
        return place;
    }

    private BooleanBinding isChosen() {
        return Bindings.isNotNull(table.getSelectionModel().selectedItemProperty());
    }

    private BooleanBinding isPresent() {
        ObservableValue<Number> row = table.getSelectionModel().selectedIndexProperty();
        return Bindings.createBooleanBinding(() -> row.getValue().intValue() == 0, row);
    }
}
