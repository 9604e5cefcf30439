package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.keyvalue.EntryEditorViewModel.Mode;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Binds the editor of one entry.
public final class EntryEditorController {
    private static final double SHORT_VALUE = 170;

    private final KeyValuesViewModel model;
    private final EntryEditorViewModel editor;
    private final Dialogs dialogs;
    private final Messages messages;
    private final EntryTexts texts;

    private final EntryValueController value;
    private final Parts parts;

    @FXML private VBox closed;
    @FXML private VBox form;
    @FXML private Label title;
    @FXML private Button delete;
    @FXML private Label keyLabel;
    @FXML private TextField key;
    @FXML private Label keyProblem;
    @FXML private StackPane valuePlace;
    @FXML private StackPane detailsPlace;
    @FXML private Label facts;
    @FXML private Button history;
    @FXML private Label edited;
    @FXML private Button revert;
    @FXML private Button save;

    /// The views within the editor.
    record Parts(Parent value, Parent details, EntryDetailsController entered) {}

    EntryEditorController(
            KeyValuesViewModel model,
            EntryValueController value,
            Parts parts,
            Dialogs dialogs,
            Messages messages) {
        this.model = model;
        this.value = value;
        this.parts = parts;
        this.dialogs = dialogs;
        this.messages = messages;
        editor = model.editor();
        texts = new EntryTexts(messages);
    }

    @FXML
    void initialize() {
        keyLabel.setLabelFor(key);
        valuePlace.getChildren().add(parts.value());
        detailsPlace.getChildren().add(parts.details());
        key.textProperty().bindBidirectional(editor.keyProperty());
        key.editableProperty().bind(editor.busyProperty().not());
        FormFields.showsProblem(keyProblem, editor.problems().keyProperty());
        FormFields.hidesWhenEmpty(facts);
        FormFields.showsWhile(edited, editor.dirtyProperty());
        save.disableProperty().bind(editor.dirtyProperty().not().or(editor.busyProperty()));
        editor.details()
                .typeProperty()
                .subscribe(
                        type ->
                                valuePlace.setMaxHeight(
                                        type.isShort() ? SHORT_VALUE : Double.MAX_VALUE));
        model.onStale(stale -> new StaleDialog(stale, dialogs, messages).ask());
        editor.modeProperty().subscribe(this::show);
        editor.entryProperty().subscribe(this::show);
        editor.dirtyProperty().subscribe(dirty -> showRevert());
        editor.problems().keyProperty().subscribe(problem -> focusIf(!problem.isEmpty(), key));
    }

    private void show(Mode mode) {
        closed.setVisible(mode == Mode.CLOSED);
        form.setVisible(mode != Mode.CLOSED);
        title.setText(
                messages.text(
                        mode == Mode.NEW ? "keyvalue.editor.new" : "keyvalue.editor.existing"));
        boolean existing = mode == Mode.EXISTING;
        history.setVisible(existing);
        history.setManaged(existing);
        delete.setVisible(existing);
        delete.setManaged(existing);
        showRevert();
    }

    private void show(@Nullable EntrySummary entry) {
        facts.setText(entry == null ? "" : texts.facts(entry));
    }

    /// A new entry can always be given up; a stored one only has something to discard once edited.
    private void showRevert() {
        boolean useful = editor.modeProperty().get() == Mode.NEW || editor.dirtyProperty().get();
        revert.setVisible(useful);
        revert.setManaged(useful);
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
        value.edit();
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
    void revert() {
        if (mayLeave()) {
            model.revert();
        }
    }

    @FXML
    void history() {
        model.history().ifPresent(each -> new HistoryDialog(each, dialogs, messages).open());
    }

    @FXML
    void save() {
        parts.entered().commit();
        model.save();
    }
}
