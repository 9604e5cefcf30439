package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.keyvalue.EntryListViewModel.State;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryPage;
import app.certkeep.keyvalue.EntrySummary;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;

/// Binds what is around the list of entries, and puts folders, editor and trash beside it.
public final class KeyValuesController {
    private static final double NARROW = 1000;

    private final KeyValuesViewModel model;
    private final EntryListController list;
    private final EntryEditorController editor;
    private final Beside beside;
    private final Messages messages;
    private final KeyValuesScreen.Aids aids;
    private final KeyValuesShortcuts shortcuts = new KeyValuesShortcuts(this);

    @FXML private VBox root;
    @FXML private Label count;
    @FXML private CustomTextField search;
    @FXML private ToggleButton values;
    @FXML private Button newEntry;
    @FXML private Button generate;
    @FXML private MenuButton more;
    @FXML private Label damaged;
    @FXML private HBox work;
    @FXML private StackPane editorPlace;
    @FXML private StackPane foldersPlace;
    @FXML private StackPane listPlace;
    @FXML private StackPane trashPlace;
    @FXML private ToggleButton trashToggle;
    @FXML private VBox empty;
    @FXML private Button firstEntry;

    /// The views that share the screen with the list.
    record Beside(Parent list, Parent editor, Parent trash, Parent folders) {}

    /// What binds them.
    record Controllers(EntryListController list, EntryEditorController editor) {}

    KeyValuesController(
            KeyValuesViewModel model,
            Controllers controllers,
            Beside beside,
            Messages messages,
            KeyValuesScreen.Aids aids) {
        this.aids = aids;
        this.model = model;
        list = controllers.list();
        editor = controllers.editor();
        this.beside = beside;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        editorPlace.getChildren().add(beside.editor());
        trashPlace.getChildren().add(beside.trash());
        foldersPlace.getChildren().add(beside.folders());
        listPlace.getChildren().add(beside.list());
        foldersPlace.managedProperty().bind(beside.folders().visibleProperty());
        trashToggle.selectedProperty().subscribe((before, now) -> model.trash().open(now));
        model.trash().openProperty().subscribe(trashToggle::setSelected);
        search.textProperty().bindBidirectional(model.list().searchProperty());
        values.selectedProperty().bindBidirectional(model.list().valuesProperty());
        BooleanBinding nothingYet =
                Bindings.equal(model.list().stateProperty(), State.EMPTY)
                        .and(
                                Bindings.equal(
                                        model.editor().modeProperty(),
                                        EntryEditorViewModel.Mode.CLOSED));
        empty.visibleProperty().bind(nothingYet);
        nothingYet.subscribe(
                (before, now) -> {
                    if (now) {
                        firstEntry.requestFocus();
                    }
                });
        List.of(work, search, values, newEntry, generate, more, count)
                .forEach(node -> node.visibleProperty().bind(nothingYet.not()));
        newEntry.managedProperty().bind(newEntry.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        search.disableProperty().bind(model.trash().openProperty());
        values.disableProperty().bind(model.trash().openProperty());
        root.widthProperty().subscribe(width -> narrow(width.doubleValue() < NARROW));
        damaged.managedProperty().bind(damaged.visibleProperty());
        model.list().shownProperty().subscribe(this::show);
        shortcuts.follow(root, list.table());
        model.list().refresh();
    }

    /// Where there is little room, it is the search's.
    private void narrow(boolean little) {
        ContentDisplay display = little ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        generate.setContentDisplay(display);
        trashToggle.setContentDisplay(display);
    }

    private void show(EntryPage shown) {
        String counted = search.getText().isBlank() ? "keyvalue.count" : "keyvalue.count.found";
        count.setText(messages.text(counted, shown.page().total()));
        damaged.setText(messages.text("keyvalue.damaged", shown.damaged().size()));
        damaged.setVisible(!shown.damaged().isEmpty());
    }

    void copyValue() {
        list.selected().ifPresent(model::copyValue);
    }

    void copyKey() {
        list.selected().ifPresent(model::copyKey);
    }

    void duplicate() {
        list.selected().filter(entry -> editor.mayLeave()).ifPresent(model::duplicate);
    }

    void deleteSelected() {
        if (model.bulk().areSeveral()) {
            model.bulk().delete();
        } else {
            list.selected().ifPresent(editor::delete);
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

    /// What can be done on this screen wherever the focus is.
    CommandSet commands() {
        return shortcuts.commands();
    }

    /// Opens an entry and shows it in the list.
    void open(EntrySummary entry) {
        model.trash().open(false);
        if (editor.mayLeave()) {
            model.editor().open(entry);
            model.list().folderProperty().set("");
            model.list().searchProperty().set(entry.key());
            list.table().requestFocus();
        }
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
                .giveOut(list.selected().map(entry -> EntryTexts.folders(entry.key())).orElse(""));
    }

    /// Edits of an entry in it would be about a key that it has no more.
    @FXML
    void moveFolder() {
        if (editor.mayLeave()) {
            aids.transfer()
                    .moveFolder(
                            list.selected().map(entry -> EntryTexts.folder(entry.key())).orElse(""),
                            () -> {
                                model.editor().close();
                                model.list().refresh();
                            });
        }
    }
}
