package app.certkeep.gui.settings;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import java.nio.file.Path;

/// Binds the import of exported data.
public final class ImportDataController {
    private final ImportDataViewModel model;
    private final Dialogs dialogs;

    @FXML private Label importProblem;
    @FXML private Label importResult;
    @FXML private Button importData;
    @FXML private Label importRuns;

    public ImportDataController(ImportDataViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        FormFields.showsProblem(importProblem, model.problemProperty());
        FormFields.showsProblem(importResult, model.resultProperty());
        importData.disableProperty().bind(model.workingProperty());
        FormFields.showsWhile(importRuns, model.workingProperty());
    }

    @FXML
    void choose() {
        dialogs.chooseFile("settings.import.choose").ifPresent(this::ask);
    }

    private void ask(Path file) {
        dialogs.askPassword("settings.import.password", String.valueOf(file.getFileName()))
                .ifPresent(password -> model.importFrom(file, password));
    }
}
