package app.certkeep.gui.certificate;

import app.certkeep.gui.common.ProseArea;
import app.certkeep.i18n.Messages;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// The notes on a certificate in a field that saves itself where typing rests or goes elsewhere.
public final class NotesPane extends VBox {
    private static final Duration REST = Duration.seconds(1.5);

    private final ProseArea field = new ProseArea();
    private final Label state = new Label();
    private final Button save = new Button();
    private final PauseTransition rest = new PauseTransition(REST);

    public NotesPane() {
        super(4);
        field.setId("notesText");
        field.setWrapText(true);
        field.setPrefRowCount(3);
        field.setMinHeight(USE_PREF_SIZE);
        state.setId("notesState");
        state.getStyleClass().add("hint");
        save.setId("saveNotes");
        save.getStyleClass().add("small");
    }

    void bind(NotesViewModel model, Messages messages) {
        Label name = new Label(messages.text("certificates.notes"));
        name.getStyleClass().add("hint");
        name.setLabelFor(field);
        field.setPromptText(messages.text("certificates.notes.prompt"));
        field.setAccessibleText(name.getText());
        field.textProperty().bindBidirectional(model.textProperty());
        field.editableProperty().bind(model.loadedProperty());
        save.setText(messages.text("certificates.notes.save"));
        save.visibleProperty().bind(model.changedProperty());
        save.managedProperty().bind(save.visibleProperty());
        save.setOnAction(_ -> model.save());
        state.textProperty()
                .bind(
                        Bindings.when(model.changedProperty())
                                .then(messages.text("certificates.notes.waiting"))
                                .otherwise(
                                        Bindings.when(model.textProperty().isEmpty())
                                                .then("")
                                                .otherwise(
                                                        messages.text(
                                                                "certificates.notes.saved"))));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox below = new HBox(8, state, between, save);
        getChildren().setAll(name, field, below);
        saveBySelf(model);
    }

    private void saveBySelf(NotesViewModel model) {
        rest.setOnFinished(_ -> model.rest());
        model.textProperty().subscribe(() -> restAnew(model));
        sceneProperty().subscribe((Scene _, @Nullable Scene now) -> restAnew(model));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && getScene() != null) {
                                model.rest();
                            }
                        });
    }

    /// Out of sight nothing is saved: the window may be locked.
    private void restAnew(NotesViewModel model) {
        rest.stop();
        if (getScene() != null && model.changedProperty().get()) {
            rest.playFromStart();
        }
    }
}
