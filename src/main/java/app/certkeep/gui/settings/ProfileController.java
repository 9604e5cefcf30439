package app.certkeep.gui.settings;

import app.certkeep.gui.common.FormFields;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds name and address.
public final class ProfileController {
    private final ProfileViewModel model;

    @FXML private TextField name;
    @FXML private TextField email;
    @FXML private Label profileProblem;
    @FXML private Button saveProfile;

    public ProfileController(ProfileViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        FormFields.showsProblem(profileProblem, model.problemProperty());
        saveProfile.disableProperty().bind(model.workingProperty());
    }

    @FXML
    void saveProfile() {
        model.save();
    }
}
