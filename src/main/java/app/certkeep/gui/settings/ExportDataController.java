package app.certkeep.gui.settings;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import atlantafx.base.controls.PasswordTextField;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import java.util.stream.Stream;

/// Binds the export of everything.
public final class ExportDataController {
    private static final String SUGGESTED_NAME = "everything.certkeep";

    private final ExportDataViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;

    @FXML private PasswordTextField exportOwnPassword;
    @FXML private PasswordTextField exportPassword;
    @FXML private PasswordTextField exportAgain;
    @FXML private Label exportProblem;
    @FXML private Button exportData;

    public ExportDataController(ExportDataViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        FormFields.showsProblem(exportProblem, model.problemProperty());
        fields().forEach(field -> FormFields.addReveal(field, messages));
        exportData.disableProperty().bind(model.workingProperty());
    }

    /// Brings it before the user, as where an account is about to be deleted.
    public void offer() {
        for (Node node = exportData; node != null; node = node.getParent()) {
            if (node instanceof ScrollPane pane) {
                pane.setVvalue(0);
            }
        }
        exportOwnPassword.requestFocus();
    }

    @FXML
    void export() {
        model.export(
                typed(exportOwnPassword),
                typed(exportPassword),
                typed(exportAgain),
                () -> dialogs.chooseTarget("settings.export.choose", SUGGESTED_NAME),
                () -> fields().forEach(TextField::clear));
    }

    private Stream<PasswordTextField> fields() {
        return Stream.of(exportOwnPassword, exportPassword, exportAgain);
    }

    private static Password typed(PasswordTextField field) {
        return new Password(field.getPassword().toCharArray());
    }
}
