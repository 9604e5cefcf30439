package app.certkeep.gui.making;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import javafx.application.Platform;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A form whose action takes a while and may be refused: it stays open until it is done, shows that
/// it works, and says what is wrong where the entries are. Keys: `prefix.title`, `prefix.action`.
final class WorkDialog {
    private static final double WIDTH = 460;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Node form;
    private final Label problem = new Label();
    private final ProgressBar working = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final ButtonType action;

    WorkDialog(Dialogs dialogs, Messages messages, String prefix, Node form) {
        this.form = form;
        dialog.setTitle(messages.text(prefix + ".title"));
        dialog.setHeaderText(messages.text(prefix + ".title"));
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("problem");
        FormFields.hidesWhenEmpty(problem);
        working.getStyleClass().add("small");
        working.setMaxWidth(Double.MAX_VALUE);
        working.setVisible(false);
        VBox content = new VBox(12, form, problem, working);
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        action = new ButtonType(messages.text(prefix + ".action"), ButtonBar.ButtonData.OK_DONE);
        dialogs.prepare(dialog, action);
        fitting(problem.textProperty());
    }

    /// Fits the window to the form whenever that may have changed, once it has.
    WorkDialog fitting(ObservableValue<?> cause) {
        cause.subscribe(() -> Platform.runLater(this::fit));
        return this;
    }

    private void fit() {
        Scene scene = dialog.getDialogPane().getScene();
        if (scene != null && scene.getWindow() != null) {
            scene.getWindow().sizeToScene();
        }
    }

    /// @param allowed whether the action can be begun
    void show(BooleanExpression allowed, Node first, Consumer<Ending> work) {
        Button button = (Button) dialog.getDialogPane().lookupButton(action);
        button.disableProperty().bind(allowed.not().or(working.visibleProperty()));
        form.disableProperty().bind(working.visibleProperty());
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    begin(work);
                });
        dialog.setOnShown(_ -> first.requestFocus());
        dialog.show();
    }

    private void begin(Consumer<Ending> work) {
        problem.setText("");
        working.setVisible(true);
        work.accept(new Ending(this::done, this::refused));
    }

    private void done() {
        dialog.setResult(action);
        dialog.close();
    }

    private void refused(String words) {
        working.setVisible(false);
        problem.setText(words);
    }
}
