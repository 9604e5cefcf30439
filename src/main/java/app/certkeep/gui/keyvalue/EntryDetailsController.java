package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.keyvalue.EntryEditorViewModel.Mode;

import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/// Binds notes, tags and expiry of the open entry.
public final class EntryDetailsController {
    private final EntryEditorViewModel editor;

    @FXML private Label tagsLabel;
    @FXML private TextField tags;
    @FXML private Label expiresLabel;
    @FXML private DatePicker expires;
    @FXML private Label notesLabel;
    @FXML private TextArea notes;
    @FXML private TextField reason;
    @FXML private Label detailsProblem;

    EntryDetailsController(EntryEditorViewModel editor) {
        this.editor = editor;
    }

    /// Takes over a day that is still being typed.
    void commit() {
        expires.commitValue();
    }

    @FXML
    void initialize() {
        tagsLabel.setLabelFor(tags);
        expiresLabel.setLabelFor(expires);
        notesLabel.setLabelFor(notes);
        tags.textProperty().bindBidirectional(editor.details().tagsProperty());
        notes.textProperty().bindBidirectional(editor.details().notesProperty());
        expires.valueProperty().bindBidirectional(editor.details().expiresProperty());
        tags.editableProperty().bind(editor.busyProperty().not());
        notes.editableProperty().bind(editor.busyProperty().not());
        expires.disableProperty().bind(editor.busyProperty());
        reason.textProperty().bindBidirectional(editor.reasonProperty());
        FormFields.showsWhile(
                reason, editor.modeProperty().isEqualTo(Mode.EXISTING).and(editor.dirtyProperty()));
        FormFields.showsProblem(detailsProblem, editor.problems().detailsProperty());
    }
}
