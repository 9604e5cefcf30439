package app.certkeep.gui.welcome;

import app.certkeep.app.OutputFile;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.gui.common.SheetPrinter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Shows the recovery code, once, and asks for two groups of it.
public final class RecoveryCodeController {
    /// How a code is kept: where it goes and who tells how that went.
    public record Keeping(
            SecretClipboard clipboard,
            SheetPrinter printer,
            Dialogs dialogs,
            TaskRunner tasks,
            Notices notices,
            ErrorPresenter errors) {}

    private final RecoveryCodeViewModel model;
    private final Keeping keeping;
    private final Messages messages;

    @FXML private Node shown;
    @FXML private Node asked;
    @FXML private Label code;
    @FXML private Label firstQuestion;
    @FXML private Label secondQuestion;
    @FXML private TextField first;
    @FXML private TextField second;
    @FXML private Label firstProblem;
    @FXML private Label secondProblem;

    public RecoveryCodeController(RecoveryCodeViewModel model, Keeping keeping, Messages messages) {
        this.model = model;
        this.keeping = keeping;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        code.setText(model.rows());
        firstQuestion.setText(model.firstQuestion());
        secondQuestion.setText(model.secondQuestion());
        FormFields.showsProblem(firstProblem, model.firstProblemProperty());
        FormFields.showsProblem(secondProblem, model.secondProblemProperty());
        asked.visibleProperty().bind(model.askingProperty());
        shown.visibleProperty().bind(model.askingProperty().not());
        asked.managedProperty().bind(asked.visibleProperty());
        shown.managedProperty().bind(shown.visibleProperty());
    }

    @FXML
    void copy() {
        keeping.clipboard().copy(model.characters());
        keeping.notices().success("welcome.recovery.copied", SecretClipboard.STAYS.toSeconds());
    }

    @FXML
    void print() {
        keeping.printer().print(messages.text("welcome.recovery.sheet"), model.rows());
    }

    @FXML
    void save() {
        keeping.dialogs()
                .chooseTarget("welcome.recovery.save", "certkeep-recovery-code.txt")
                .ifPresent(this::saveTo);
    }

    private void saveTo(Path target) {
        keeping.tasks()
                .run(
                        writing(target, model.toBytes()),
                        written -> keeping.notices().success("welcome.recovery.saved"),
                        keeping.errors()::present);
    }

    private static Callable<Path> writing(Path target, SecretBytes code) {
        return () -> {
            try (code) {
                new OutputFile(target.toString()).write(code.bytes(), true);
                return target;
            }
        };
    }

    @FXML
    void ask() {
        model.ask();
        first.requestFocus();
    }

    @FXML
    void showAgain() {
        model.showAgain();
    }

    @FXML
    void proceed() {
        if (model.check(first.getText(), second.getText())) {
            code.setText("");
        } else if (firstProblem.isVisible()) {
            first.requestFocus();
        } else {
            second.requestFocus();
        }
    }
}
