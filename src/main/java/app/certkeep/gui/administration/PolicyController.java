package app.certkeep.gui.administration;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Binds the policy's form.
public final class PolicyController {
    private final PolicyViewModel model;
    private final Dialogs dialogs;

    @FXML private CheckBox signUpOpen;
    @FXML private CheckBox administratorReset;
    @FXML private TextField shortestPassword;
    @FXML private TextField lockMinutes;
    @FXML private TextField purgeDays;
    @FXML private TextField deliveriesDays;
    @FXML private TextField versionsKept;
    @FXML private TextField startingBalance;
    @FXML private Label policyProblem;
    @FXML private Button savePolicy;

    PolicyController(PolicyViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        signUpOpen.selectedProperty().bindBidirectional(model.signUpOpenProperty());
        administratorReset.selectedProperty().bindBidirectional(model.administratorResetProperty());
        shortestPassword.textProperty().bindBidirectional(model.shortestPasswordProperty());
        lockMinutes.textProperty().bindBidirectional(model.lockMinutesProperty());
        purgeDays.textProperty().bindBidirectional(model.purgeDaysProperty());
        deliveriesDays.textProperty().bindBidirectional(model.deliveriesDaysProperty());
        versionsKept.textProperty().bindBidirectional(model.versionsKeptProperty());
        startingBalance.textProperty().bindBidirectional(model.startingBalanceProperty());
        FormFields.showsProblem(policyProblem, model.problemProperty());
        savePolicy.disableProperty().bind(model.workingProperty());
    }

    @FXML
    void save() {
        if (model.check()) {
            dialogs.askPassword("administration.policy").ifPresent(model::save);
        }
    }
}
