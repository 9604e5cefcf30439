package app.certkeep.gui.activity;

import app.certkeep.activity.ActivityPage;
import app.certkeep.activity.ActivityQuery.Sort;
import app.certkeep.activity.ActivityRecord;
import app.certkeep.activity.ExportFormat;
import app.certkeep.activity.Verification;
import app.certkeep.gui.activity.ActivityViewModel.Content;
import app.certkeep.gui.common.Columns;
import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.Words;
import app.certkeep.i18n.Messages;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Page;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Binds the list of records and what can be done with it.
public final class ActivityController {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final ActivityViewModel model;
    private final Dialogs dialogs;
    private final ActivityTexts texts;

    @FXML private VBox root;
    @FXML private Label balance;
    @FXML private CustomTextField search;
    @FXML private ComboBox<Since> since;
    @FXML private ComboBox<Optional<Action>> action;
    @FXML private ToggleButton failures;
    @FXML private Button verify;
    @FXML private Button delete;
    @FXML private TableView<ActivityRecord> table;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> timeColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> actorColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> actionColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> itemColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> resultColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> costColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> balanceColumn;
    @FXML private TableColumn<ActivityRecord, ActivityRecord> operationColumn;
    @FXML private VBox empty;
    @FXML private VBox nothingMatches;
    @FXML private HBox undo;
    @FXML private Label deleted;
    @FXML private Label incomplete;
    @FXML private Label verification;
    @FXML private HBox pager;
    @FXML private Label range;
    @FXML private Button previousPage;
    @FXML private Button nextPage;

    public ActivityController(ActivityViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        texts = new ActivityTexts(messages);
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        failures.selectedProperty().bindBidirectional(model.failuresOnlyProperty());
        bindChoices();
        bindTable();
        Stream.of(undo, incomplete, verification, pager)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        empty.visibleProperty().bind(Bindings.equal(model.contentProperty(), Content.EMPTY));
        nothingMatches
                .visibleProperty()
                .bind(Bindings.equal(model.contentProperty(), Content.NOTHING_MATCHES));
        verify.disableProperty().bind(model.proof().verifyingProperty());
        model.proof().lastProperty().subscribe(this::show);
        model.undoableProperty()
                .subscribe(
                        ids -> {
                            undo.setVisible(!ids.isEmpty());
                            deleted.setText(texts.text("activity.deleted", ids.size()));
                        });
        model.shownProperty().subscribe(this::show);
        root.sceneProperty()
                .subscribe(
                        (before, now) -> {
                            if (now != null) {
                                model.refresh();
                            }
                        });
        model.proof().showLast();
    }

    private void bindChoices() {
        since.getItems().setAll(Since.values());
        since.setConverter(Words.of(choice -> texts.text(choice.textKey())));
        since.valueProperty().bindBidirectional(model.sinceProperty());
        action.getItems().add(Optional.empty());
        Arrays.stream(Action.values())
                .sorted(Comparator.comparing(texts::action))
                .forEach(each -> action.getItems().add(Optional.of(each)));
        action.setConverter(
                Words.of(
                        choice ->
                                choice.map(texts::action)
                                        .orElseGet(() -> texts.text("activity.action.all"))));
        action.valueProperty().bindBidirectional(model.actionProperty());
    }

    private void bindTable() {
        ActivityColumns columns = new ActivityColumns(texts);
        columns.showText(
                timeColumn, Sort.TIME, row -> texts.time(row.at()), row -> texts.utc(row.at()));
        columns.showText(actorColumn, null, texts::actor, row -> "");
        columns.showText(actionColumn, Sort.ACTION, row -> texts.action(row.action()), row -> "");
        columns.showText(itemColumn, null, texts::item, texts::item);
        columns.showResult(resultColumn);
        columns.showText(costColumn, Sort.COST, texts::cost, row -> "");
        columns.showText(
                balanceColumn,
                null,
                row -> texts.text("activity.number", row.balance()),
                row -> "");
        columns.showText(
                operationColumn,
                null,
                ActivityRecord::operation,
                row -> texts.text("activity.operation.hint", row.position()));
        ActivityColumns.sortBy(table, model::sort);
        Columns.showFrom(880, balanceColumn, table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        delete.disableProperty()
                .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        table.setOnKeyPressed(
                CommandSet.of(
                                Command.Scope.ACTIVITY_LIST,
                                Map.of(Command.DELETE_RECORDS, this::deleteSelected))
                        ::pressed);
    }

    private void show(ActivityPage shown) {
        Page<ActivityRecord> page = shown.page();
        table.getItems().setAll(page.items());
        balance.setText(texts.text("activity.balance", shown.balance()));
        incomplete.setVisible(!shown.complete());
        int first = page.request().offset() + 1;
        range.setText(
                texts.text("activity.page", first, first + page.items().size() - 1, page.total()));
        pager.setVisible(page.pages() > 1);
        previousPage.setDisable(page.request().number() == 1);
        nextPage.setDisable(page.request().number() == page.pages());
    }

    private void show(Optional<Verification> last) {
        verification.setVisible(last.isPresent());
        verification.setText(last.map(texts::verification).orElse(""));
        verification.pseudoClassStateChanged(
                BROKEN, last.filter(found -> !found.isWhole()).isPresent());
    }

    @FXML
    void verify() {
        model.proof().verify();
    }

    @FXML
    void exportJson() {
        export(ExportFormat.JSONL, "certkeep-activity.jsonl");
    }

    @FXML
    void exportCsv() {
        export(ExportFormat.CSV, "certkeep-activity.csv");
    }

    private void export(ExportFormat format, String name) {
        dialogs.chooseTarget("activity.export", name)
                .ifPresent(target -> model.proof().export(model.query(), format, target));
    }

    @FXML
    void deleteSelected() {
        model.delete(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @FXML
    void undo() {
        model.undo();
    }

    @FXML
    void showAll() {
        model.showAll();
    }

    @FXML
    void previousPage() {
        model.turn(-1);
    }

    @FXML
    void nextPage() {
        model.turn(1);
    }
}
