package app.certkeep.gui.administration;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/// Puts the parts of the screen into their tabs.
public final class AdministrationController {
    private final Node users;
    private final Node policy;
    private final Node diagnostics;

    @FXML private Tab usersTab;
    @FXML private Tab policyTab;
    @FXML private Tab diagnosticsTab;

    AdministrationController(Node users, Node policy, Node diagnostics) {
        this.users = users;
        this.policy = policy;
        this.diagnostics = diagnostics;
    }

    @FXML
    void initialize() {
        usersTab.setContent(users);
        policyTab.setContent(policy);
        diagnosticsTab.setContent(diagnostics);
    }
}
