package app.certkeep.gui.settings;

import app.certkeep.app.Holdings;
import app.certkeep.gui.common.Dialogs;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// Binds the deletion of the account.
public final class DeleteAccountController {
    private final DeleteAccountViewModel model;
    private final Dialogs dialogs;

    @FXML private Button deleteAccount;

    public DeleteAccountController(DeleteAccountViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        deleteAccount.disableProperty().bind(model.workingProperty());
    }

    @FXML
    void deleteAccount() {
        model.countHoldings(this::confirm);
    }

    private void confirm(Holdings holdings) {
        dialogs.askPassword(
                        "settings.delete",
                        holdings.certificates(),
                        holdings.entries(),
                        holdings.endpoints())
                .ifPresent(model::delete);
    }
}
