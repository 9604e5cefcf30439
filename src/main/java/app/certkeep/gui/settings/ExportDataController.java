package app.certkeep.gui.settings;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.stream.Stream;

/// Binds the export of everything.
public final class ExportDataController {
    private static final String SUGGESTED_NAME = "everything.certkeep";

    private final ExportDataViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;

    @FXML private VBox beforeExport;
    @FXML private VBox exporting;
    @FXML private PasswordTextField exportOwnPassword;
    @FXML private PasswordTextField exportPassword;
    @FXML private PasswordTextField exportAgain;
    @FXML private Label exportProblem;
    @FXML private Button exportData;
    @FXML private Button cancelExport;
    @FXML private Label exportRuns;

    public ExportDataController(ExportDataViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        show(false);
        FormFields.showsProblem(exportProblem, model.problemProperty());
        fields().forEach(field -> FormFields.addReveal(field, messages));
        exportData.disableProperty().bind(model.workingProperty());
        cancelExport.disableProperty().bind(model.workingProperty());
        FormFields.showsWhile(exportRuns, model.workingProperty());
    }

    /// Brings it before the user, as where an account is about to be deleted.
    public void offer() {
        begin();
    }

    private void show(boolean begun) {
        beforeExport.setVisible(!begun);
        beforeExport.setManaged(!begun);
        exporting.setVisible(begun);
        exporting.setManaged(begun);
    }

    @FXML
    void begin() {
        show(true);
        FormFields.bringIntoView(exporting.getParent());
        exportOwnPassword.requestFocus();
    }

    @FXML
    void giveUp() {
        fields().forEach(TextField::clear);
        model.problemProperty().set("");
        show(false);
    }

    @FXML
    void export() {
        model.export(
                typed(exportOwnPassword),
                typed(exportPassword),
                typed(exportAgain),
                () -> dialogs.chooseTarget("settings.export.choose", SUGGESTED_NAME),
                this::giveUp);
    }

    private Stream<PasswordTextField> fields() {
        return Stream.of(exportOwnPassword, exportPassword, exportAgain);
    }

    private static Password typed(PasswordTextField field) {
        return new Password(field.getPassword().toCharArray());
    }
}
