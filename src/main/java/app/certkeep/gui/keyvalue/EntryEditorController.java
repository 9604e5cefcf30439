package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.keyvalue.EntryEditorViewModel.Mode;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;

import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the editor of one entry.
public final class EntryEditorController {
    private final KeyValuesViewModel model;
    private final EntryEditorViewModel editor;
    private final Dialogs dialogs;
    private final Messages messages;
    private final EntryTexts texts;

    /// The cursor goes into the value as soon as it is there.
    private boolean aboutToEdit;

    @FXML private VBox closed;
    @FXML private VBox form;
    @FXML private Label title;
    @FXML private Button delete;
    @FXML private Label keyLabel;
    @FXML private TextField key;
    @FXML private Label keyProblem;
    @FXML private Label valueLabel;
    @FXML private Button reveal;
    @FXML private FontIcon revealIcon;
    @FXML private Button copy;
    @FXML private TextArea value;
    @FXML private VBox masked;
    @FXML private Label readOnly;
    @FXML private Label valueProblem;
    @FXML private Label facts;
    @FXML private Label edited;
    @FXML private Button revert;
    @FXML private Button save;

    public EntryEditorController(KeyValuesViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        editor = model.editor();
        texts = new EntryTexts(messages);
    }

    @FXML
    void initialize() {
        keyLabel.setLabelFor(key);
        valueLabel.setLabelFor(value);
        key.textProperty().bindBidirectional(editor.keyProperty());
        key.editableProperty().bind(editor.busyProperty().not());
        value.textProperty().bindBidirectional(editor.value().textProperty());
        value.editableProperty()
                .bind(editor.value().editableProperty().and(editor.busyProperty().not()));
        FormFields.showsProblem(keyProblem, editor.keyProblemProperty());
        FormFields.showsProblem(valueProblem, editor.valueProblemProperty());
        FormFields.hidesWhenEmpty(facts);
        shownWhile(editor.value().revealedProperty(), value);
        shownWhile(editor.value().revealedProperty().not(), masked);
        shownWhile(editor.value().editableProperty().not(), readOnly);
        shownWhile(editor.dirtyProperty(), edited);
        save.disableProperty().bind(editor.dirtyProperty().not().or(editor.busyProperty()));
        // A new value can be hidden, too: after a while, or because it came back.
        reveal.visibleProperty()
                .bind(
                        editor.modeProperty()
                                .isEqualTo(Mode.EXISTING)
                                .or(editor.value().revealedProperty().not()));
        editor.modeProperty().subscribe(this::show);
        editor.entryProperty().subscribe(this::show);
        editor.value().revealedProperty().subscribe(this::show);
        editor.dirtyProperty().subscribe(dirty -> showRevert());
        editor.keyProblemProperty().subscribe(problem -> focusIf(!problem.isEmpty(), key));
    }

    private void show(Mode mode) {
        closed.setVisible(mode == Mode.CLOSED);
        form.setVisible(mode != Mode.CLOSED);
        title.setText(
                messages.text(
                        mode == Mode.NEW ? "keyvalue.editor.new" : "keyvalue.editor.existing"));
        boolean existing = mode == Mode.EXISTING;
        delete.setVisible(existing);
        delete.setManaged(existing);
        copy.setVisible(existing);
        showRevert();
    }

    private void show(@Nullable EntrySummary entry) {
        facts.setText(entry == null ? "" : texts.facts(entry));
    }

    private void show(boolean revealed) {
        reveal.setText(messages.text(revealed ? "keyvalue.editor.hide" : "keyvalue.editor.reveal"));
        revealIcon.setIconLiteral(revealed ? "fth-eye-off" : "fth-eye");
        focusIf(revealed && aboutToEdit, value);
        aboutToEdit = false;
    }

    /// A new entry can always be given up; a stored one only has something to discard once edited.
    private void showRevert() {
        boolean useful = editor.modeProperty().get() == Mode.NEW || editor.dirtyProperty().get();
        revert.setVisible(useful);
        revert.setManaged(useful);
    }

    private static void shownWhile(ObservableBooleanValue condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private static void focusIf(boolean wanted, Node node) {
        if (wanted) {
            node.requestFocus();
        }
    }

    /// Asks where something typed would be lost.
    ///
    /// @return whether the editor may show something else
    boolean mayLeave() {
        return !editor.dirtyProperty().get() || dialogs.confirm("keyvalue.discard");
    }

    void openNew() {
        editor.openNew();
        key.requestFocus();
    }

    void focusKey() {
        focusIf(form.isVisible(), key);
        key.selectAll();
    }

    /// Reveals the value and puts the cursor into it.
    void edit() {
        aboutToEdit = true;
        editor.reveal();
        focusIf(value.isVisible(), value);
    }

    /// Moves an entry to the trash; asks only where something typed would be lost.
    void delete(EntrySummary entry) {
        boolean open = editor.entry().filter(entry::equals).isPresent();
        if (!open || mayLeave()) {
            model.delete(entry);
        }
    }

    @FXML
    void delete() {
        editor.entry().ifPresent(this::delete);
    }

    @FXML
    void revealOrHide() {
        if (editor.value().revealedProperty().get()) {
            editor.value().hide();
        } else {
            editor.reveal();
        }
    }

    @FXML
    void copy() {
        model.copyOpenValue();
    }

    @FXML
    void revert() {
        if (mayLeave()) {
            model.revert();
        }
    }

    @FXML
    void save() {
        model.save();
    }
}
