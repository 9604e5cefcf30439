package app.certkeep.gui.keyvalue;

import app.certkeep.gui.keyvalue.EntryListViewModel.State;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryPage;
import app.certkeep.keyvalue.EntrySummary;
import app.certkeep.persistence.Page;

import atlantafx.base.controls.CustomTextField;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Binds the list of entries and puts the editor beside it.
public final class KeyValuesController {
    private final KeyValuesViewModel model;
    private final EntryEditorController editor;
    private final Beside beside;
    private final Messages messages;
    private final EntryTexts texts;
    private final KeyValuesScreen.Aids aids;
    private final KeyValuesShortcuts shortcuts = new KeyValuesShortcuts(this);
    private ChosenEntries chosen;

    @FXML private VBox root;
    @FXML private Label count;
    @FXML private CustomTextField search;
    @FXML private ToggleButton values;
    @FXML private Button newEntry;
    @FXML private Button generate;
    @FXML private MenuButton more;
    @FXML private Label damaged;
    @FXML private HBox work;
    @FXML private TableView<EntrySummary> table;
    @FXML private TableColumn<EntrySummary, EntrySummary> keyColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> valueColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> typeColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> tagsColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> expiresColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> sizeColumn;
    @FXML private TableColumn<EntrySummary, EntrySummary> updatedColumn;
    @FXML private VBox nothingMatches;
    @FXML private HBox pager;
    @FXML private Label range;
    @FXML private Button previousPage;
    @FXML private Button nextPage;
    @FXML private StackPane editorPlace;
    @FXML private StackPane foldersPlace;
    @FXML private StackPane bulkPlace;
    @FXML private StackPane trashPlace;
    @FXML private ToggleButton trashToggle;
    @FXML private VBox empty;

    /// The views that share the screen with the list.
    record Beside(Parent editor, Parent trash, Parent folders, Parent bulk) {}

    KeyValuesController(
            KeyValuesViewModel model,
            EntryEditorController editor,
            Beside beside,
            Messages messages,
            KeyValuesScreen.Aids aids) {
        this.aids = aids;
        this.model = model;
        this.editor = editor;
        this.beside = beside;
        this.messages = messages;
        texts = new EntryTexts(messages);
    }

    @FXML
    void initialize() {
        editorPlace.getChildren().add(beside.editor());
        trashPlace.getChildren().add(beside.trash());
        foldersPlace.getChildren().add(beside.folders());
        bulkPlace.getChildren().add(beside.bulk());
        foldersPlace.managedProperty().bind(beside.folders().visibleProperty());
        bulkPlace.managedProperty().bind(beside.bulk().visibleProperty());
        trashToggle.selectedProperty().subscribe((before, now) -> model.trash().open(now));
        model.trash().openProperty().subscribe(trashToggle::setSelected);
        search.textProperty().bindBidirectional(model.list().searchProperty());
        values.selectedProperty().bindBidirectional(model.list().valuesProperty());
        initializeTable();
        BooleanBinding nothingYet =
                isState(State.EMPTY)
                        .and(
                                Bindings.equal(
                                        model.editor().modeProperty(),
                                        EntryEditorViewModel.Mode.CLOSED));
        empty.visibleProperty().bind(nothingYet);
        List.of(work, search, values, newEntry, generate, more, count)
                .forEach(node -> node.visibleProperty().bind(nothingYet.not()));
        newEntry.managedProperty().bind(newEntry.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        search.disableProperty().bind(model.trash().openProperty());
        values.disableProperty().bind(model.trash().openProperty());
        nothingMatches.visibleProperty().bind(isState(State.NOTHING_MATCHES));
        damaged.managedProperty().bind(damaged.visibleProperty());
        pager.managedProperty().bind(pager.visibleProperty());
        model.list().shownProperty().subscribe(this::show);
        model.editor().entryProperty().subscribe(entry -> selectOpenEntry());
        shortcuts.follow(root, table);
        model.list().refresh();
    }

    private void initializeTable() {
        new EntryColumns(table, messages, texts)
                .key(keyColumn)
                .value(valueColumn)
                .details(typeColumn, tagsColumn, expiresColumn)
                .facts(sizeColumn, updatedColumn);
        EntryTable.sortBy(table, model.list()::sort);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label());
        chosen = new ChosenEntries(table, this::open, model.bulk()::choose);
        EntryDrag.from(table);
    }

    private BooleanBinding isState(State state) {
        return Bindings.equal(model.list().stateProperty(), state);
    }

    private void show(EntryPage shown) {
        Page<EntrySummary> page = shown.page();
        chosen.keep(() -> table.getItems().setAll(page.items()));
        selectOpenEntry();
        String counted = search.getText().isBlank() ? "keyvalue.count" : "keyvalue.count.found";
        count.setText(messages.text(counted, page.total()));
        damaged.setText(messages.text("keyvalue.damaged", shown.damaged().size()));
        damaged.setVisible(!shown.damaged().isEmpty());
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

    void copyValue() {
        selected().ifPresent(model::copyValue);
    }

    void copyKey() {
        selected().ifPresent(model::copyKey);
    }

    void deleteSelected() {
        if (model.bulk().areSeveral()) {
            model.bulk().delete();
        } else {
            selected().ifPresent(editor::delete);
        }
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    EntryEditorController editor() {
        return editor;
    }

    void left() {
        model.hide();
    }

    @FXML
    void newEntry() {
        model.trash().open(false);
        if (editor.mayLeave()) {
            editor.openNew();
        }
    }

    /// Makes a random value and puts it into the open entry, or a new one.
    @FXML
    void generate() {
        aids.makeValue()
                .get()
                .ifPresent(
                        value -> {
                            if (model.editor().modeProperty().get()
                                    == EntryEditorViewModel.Mode.CLOSED) {
                                editor.openNew();
                            }
                            model.editor().value().replace(value);
                            Arrays.fill(value, '\0');
                        });
    }

    @FXML
    void takeIn() {
        takeIn("");
    }

    @FXML
    void makeOfTemplate() {
        aids.transfer().makeOfTemplate(model.list()::refresh);
    }

    private void takeIn(String pasted) {
        aids.transfer().takeIn(pasted, model.list()::refresh);
    }

    /// Offers what is on the clipboard.
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        takeIn(clipboard.hasString() ? clipboard.getString() : "");
    }

    @FXML
    void giveOut() {
        aids.transfer()
                .giveOut(selected().map(entry -> EntryTexts.folders(entry.key())).orElse(""));
    }

    /// Edits of an entry in it would be about a key that it has no more.
    @FXML
    void moveFolder() {
        if (editor.mayLeave()) {
            aids.transfer()
                    .moveFolder(
                            selected().map(entry -> EntryTexts.folder(entry.key())).orElse(""),
                            () -> {
                                model.editor().close();
                                model.list().refresh();
                            });
        }
    }

    @FXML
    void clearSearch() {
        search.clear();
        search.requestFocus();
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
