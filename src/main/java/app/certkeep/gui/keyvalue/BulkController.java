package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/// Binds the bar that is there while several entries are chosen.
public final class BulkController {
    private final BulkViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;

    @FXML private HBox root;
    @FXML private Label chosen;

    BulkController(BulkViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        model.chosenProperty().subscribe(this::show);
    }

    private void show(List<EntrySummary> entries) {
        root.setVisible(model.areSeveral());
        chosen.setText(messages.text("keyvalue.bulk.chosen", entries.size()));
    }

    @FXML
    void change() {
        new BulkDialog(dialogs, messages, model.chosenProperty().get().size())
                .ask()
                .ifPresent(model::change);
    }

    @FXML
    void delete() {
        model.delete();
    }
}
