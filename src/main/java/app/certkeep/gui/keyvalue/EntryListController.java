package app.certkeep.gui.keyvalue;

import app.certkeep.gui.keyvalue.EntryListViewModel.State;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryPage;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.persistence.Page;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Binds the table of entries, the bar of several chosen ones above it and its pages.
public final class EntryListController {
    private final KeyValuesViewModel model;
    private final EntryEditorController editor;
    private final Parent bulk;
    private final Messages messages;
    private ChosenEntries chosen;

    @FXML private TableView<EntrySummary> table;
    @FXML private TableColumn<EntrySummary, EntrySummary> keyColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> valueColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> typeColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> tagsColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> expiresColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> sizeColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> updatedColumn;
    @FXML private VBox nothingMatches;
    @FXML private StackPane bulkPlace;
    @FXML private HBox pager;
    @FXML private Label range;
    @FXML private Button previousPage;
    @FXML private Button nextPage;

    EntryListController(
            KeyValuesViewModel model,
            EntryEditorController editor,
            Parent bulk,
            Messages messages) {
        this.model = model;
        this.editor = editor;
        this.bulk = bulk;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        bulkPlace.getChildren().add(bulk);
        bulkPlace.managedProperty().bind(bulk.visibleProperty());
        new EntryColumns(table, messages, new EntryTexts(messages))
                .key(keyColumn)
                .value(valueColumn)
                .details(typeColumn, tagsColumn, expiresColumn)
                .facts(sizeColumn, updatedColumn);
        EntryTable.sortBy(table, model.list()::sort);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label());
        chosen = new ChosenEntries(table, this::open, model.bulk()::choose);
        EntryDrag.from(table);
        nothingMatches
                .visibleProperty()
                .bind(Bindings.equal(model.list().stateProperty(), State.NOTHING_MATCHES));
        pager.managedProperty().bind(pager.visibleProperty());
        model.list().shownProperty().subscribe(this::show);
        model.editor().entryProperty().subscribe(entry -> selectOpenEntry());
    }

    private void show(EntryPage shown) {
        Page<EntrySummary> page = shown.page();
        chosen.keep(() -> table.getItems().setAll(page.items()));
        selectOpenEntry();
        int first = page.request().offset() + 1;
        range.setText(
                messages.text(
                        "keyvalue.page", first, first + page.items().size() - 1, page.total()));
        pager.setVisible(page.pages() > 1);
        previousPage.setDisable(page.request().number() == 1);
        nextPage.setDisable(page.request().number() == page.pages());
    }

    private void open(EntrySummary entry) {
        if (model.editor().entry().filter(entry::equals).isPresent()) {
            return;
        }
        if (editor.mayLeave()) {
            model.editor().open(entry);
        } else {
            // The selection is still being made; it can be taken back only after that.
            Platform.runLater(this::selectOpenEntry);
        }
    }

    private void selectOpenEntry() {
        chosen.show(
                model.editor()
                        .entry()
                        .flatMap(open -> KeyValuesViewModel.byKey(table.getItems(), open.key())));
    }

    Optional<EntrySummary> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    TableView<EntrySummary> table() {
        return table;
    }

    @FXML
    void clearSearch() {
        model.list().searchProperty().set("");
        table.requestFocus();
    }

    @FXML
    void previousPage() {
        model.list().turn(-1);
    }

    @FXML
    void nextPage() {
        model.list().turn(1);
    }
}
