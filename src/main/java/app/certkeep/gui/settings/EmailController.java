package app.certkeep.gui.settings;

import app.certkeep.gui.common.FormFields;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds what the profile says about the e-mail address.
public final class EmailController {
    private final EmailViewModel model;

    @FXML private Label state;
    @FXML private Node offer;
    @FXML private Node asked;
    @FXML private TextField emailCode;
    @FXML private Label emailProblem;
    @FXML private Button send;
    @FXML private Button verify;

    public EmailController(EmailViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        FormFields.showsProblem(state, model.stateProperty());
        FormFields.showsProblem(emailProblem, model.problemProperty());
        emailCode.textProperty().bindBidirectional(model.codeProperty());
        offer.visibleProperty().bind(model.offeredProperty());
        offer.managedProperty().bind(offer.visibleProperty());
        asked.visibleProperty().bind(model.codeAskedProperty());
        asked.managedProperty().bind(asked.visibleProperty());
        send.disableProperty().bind(model.workingProperty());
        verify.disableProperty().bind(model.workingProperty());
    }

    @FXML
    void send() {
        model.send();
    }

    @FXML
    void verify() {
        model.verify();
    }
}
