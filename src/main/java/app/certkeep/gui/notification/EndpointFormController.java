package app.certkeep.gui.notification;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.SecretClipboard;
import app.certkeep.notification.NewEndpoint;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.Optional;

/// Binds the form of a new endpoint and the one view of its secret.
public final class EndpointFormController {
    private final NotificationsViewModel model;
    private final Dialogs dialogs;
    private final SecretClipboard clipboard;

    @FXML private VBox form;
    @FXML private TextField url;
    @FXML private TextField name;
    @FXML private Label problem;
    @FXML private Button save;
    @FXML private VBox secretStep;
    @FXML private Label addedName;
    @FXML private TextField secret;
    @FXML private Button done;

    public EndpointFormController(
            NotificationsViewModel model, Dialogs dialogs, SecretClipboard clipboard) {
        this.model = model;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
    }

    @FXML
    void initialize() {
        url.textProperty().bindBidirectional(model.form().urlProperty());
        name.textProperty().bindBidirectional(model.form().nameProperty());
        FormFields.showsProblem(problem, model.form().problemProperty());
        save.disableProperty().bind(model.form().savingProperty());
        form.managedProperty().bind(form.visibleProperty());
        secretStep.managedProperty().bind(secretStep.visibleProperty());
        model.form().addedProperty().subscribe(this::show);
        model.sideProperty()
                .subscribe(
                        side -> {
                            if (side == NotificationsViewModel.Side.FORM) {
                                Platform.runLater(url::requestFocus);
                            }
                        });
    }

    private void show(Optional<NewEndpoint> added) {
        form.setVisible(added.isEmpty());
        secretStep.setVisible(added.isPresent());
        addedName.setText(added.map(endpoint -> endpoint.endpoint().name()).orElse(""));
        secret.setText(added.map(EndpointFormController::text).orElse(""));
        if (added.isPresent()) {
            Platform.runLater(done::requestFocus);
        }
    }

    private static String text(NewEndpoint added) {
        char[] characters = added.secret().toChars();
        String text = new String(characters);
        Arrays.fill(characters, '\0');
        return text;
    }

    @FXML
    void save() {
        model.form().save(() -> dialogs.confirm("notifications.http"));
    }

    @FXML
    void copySecret() {
        clipboard.copy(secret.getText().toCharArray());
    }

    @FXML
    void close() {
        model.closeSide();
    }
}
