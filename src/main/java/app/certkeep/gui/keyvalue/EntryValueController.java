package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.ShownAs;
import app.certkeep.gui.keyvalue.EntryEditorViewModel.Mode;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryType;
import app.certkeep.keyvalue.OneTimeCode;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the value of the open entry to the editor that fits its type.
public final class EntryValueController {
    private final KeyValuesViewModel model;
    private final EntryEditorViewModel editor;
    private final ValueViewModel shown;
    private final Messages messages;

    /// The cursor goes into the value as soon as it is there.
    private boolean aboutToEdit;

    @FXML private Label valueLabel;
    @FXML private ComboBox<EntryType> type;
    @FXML private Button reveal;
    @FXML private FontIcon revealIcon;
    @FXML private Button copy;
    @FXML private TextArea value;
    @FXML private HBox truth;
    @FXML private ToggleButton isTrue;
    @FXML private ToggleButton isFalse;
    @FXML private VBox masked;
    @FXML private HBox code;
    @FXML private Label digits;
    @FXML private Label seconds;
    @FXML private Button copyCode;
    @FXML private Button showCode;
    @FXML private Label readOnly;
    @FXML private Label valueProblem;

    EntryValueController(KeyValuesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        editor = model.editor();
        shown = editor.value();
    }

    @FXML
    void initialize() {
        initializeType();
        value.textProperty().bindBidirectional(shown.textProperty());
        value.editableProperty().bind(shown.editableProperty().and(editor.busyProperty().not()));
        BooleanBinding answered =
                is(EntryType.BOOLEAN)
                        .and(
                                Bindings.createBooleanBinding(
                                        () -> shown.textProperty().get().matches("(true|false)?"),
                                        shown.textProperty()));
        FormFields.showsWhile(value, shown.revealedProperty().and(answered.not()));
        FormFields.showsWhile(truth, shown.revealedProperty().and(answered));
        FormFields.showsWhile(masked, shown.revealedProperty().not());
        FormFields.showsWhile(readOnly, shown.editableProperty().not());
        FormFields.showsProblem(valueProblem, editor.problems().valueProperty());
        initializeTruth();
        initializeCode();
        // A new value can be hidden, too: after a while, or because it came back.
        reveal.visibleProperty()
                .bind(
                        editor.modeProperty()
                                .isEqualTo(Mode.EXISTING)
                                .or(shown.revealedProperty().not()));
        copy.visibleProperty().bind(editor.modeProperty().isEqualTo(Mode.EXISTING));
        shown.revealedProperty().subscribe(this::show);
    }

    private void initializeType() {
        valueLabel.setLabelFor(value);
        type.getItems().setAll(EntryType.values());
        type.setConverter(new ShownAs<>(each -> EntryTexts.type(messages, each)));
        type.valueProperty().bindBidirectional(editor.details().typeProperty());
        type.disableProperty().bind(editor.busyProperty());
    }

    private BooleanBinding is(EntryType wanted) {
        return Bindings.equal(editor.details().typeProperty(), wanted);
    }

    private void initializeTruth() {
        shown.textProperty()
                .subscribe(
                        text -> {
                            isTrue.setSelected(text.equals("true"));
                            isFalse.setSelected(text.equals("false"));
                        });
    }

    private void initializeCode() {
        FormFields.showsWhile(
                code,
                is(EntryType.ONE_TIME_CODE)
                        .and(editor.modeProperty().isEqualTo(Mode.EXISTING))
                        .and(editor.dirtyProperty().not()));
        FormFields.showsWhile(showCode, model.code().codeProperty().isNull());
        model.code().codeProperty().subscribe(this::show);
    }

    private void show(@Nullable OneTimeCode now) {
        for (Label each : new Label[] {digits, seconds}) {
            each.setVisible(now != null);
            each.setManaged(now != null);
        }
        copyCode.setVisible(now != null);
        copyCode.setManaged(now != null);
        digits.setText(now == null ? "" : EntryTexts.grouped(now.code()));
        seconds.setText(
                now == null ? "" : messages.text("keyvalue.code.seconds", now.secondsLeft()));
    }

    private void show(boolean revealed) {
        reveal.setText(messages.text(revealed ? "keyvalue.editor.hide" : "keyvalue.editor.reveal"));
        revealIcon.setIconLiteral(revealed ? "fth-eye-off" : "fth-eye");
        if (revealed && aboutToEdit) {
            focus();
        }
        aboutToEdit = false;
    }

    private void focus() {
        (truth.isVisible() ? isTrue : value).requestFocus();
    }

    /// Reveals the value and puts the cursor into it.
    void edit() {
        aboutToEdit = true;
        editor.reveal();
        if (shown.revealedProperty().get()) {
            focus();
        }
    }

    @FXML
    void revealOrHide() {
        if (shown.revealedProperty().get()) {
            shown.hide();
        } else {
            editor.reveal();
        }
    }

    @FXML
    void copy() {
        model.copyOpenValue();
    }

    @FXML
    void chooseTrue() {
        shown.textProperty().set("true");
        isTrue.setSelected(true);
    }

    @FXML
    void chooseFalse() {
        shown.textProperty().set("false");
        isFalse.setSelected(true);
    }

    @FXML
    void showCode() {
        model.code().show();
    }

    @FXML
    void copyCode() {
        model.copyCode();
    }
}
