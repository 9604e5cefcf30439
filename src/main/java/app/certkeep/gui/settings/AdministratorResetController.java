package app.certkeep.gui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/// Binds whether an administrator can reset the account.
public final class AdministratorResetController {
    private final AdministratorResetViewModel model;

    @FXML private CheckBox resettable;

    public AdministratorResetController(AdministratorResetViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        resettable.disableProperty().bind(model.workingProperty());
        model.resettableProperty().subscribe(resettable::setSelected);
    }

    @FXML
    void allow() {
        model.allow(resettable.isSelected());
    }
}
