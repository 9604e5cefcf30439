package app.certkeep.gui.settings;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/// The sections of one tab, below each other.
public final class SectionsController {
    private final List<Node> parts;

    @FXML private VBox sections;

    public SectionsController(List<Node> parts) {
        this.parts = parts;
    }

    @FXML
    void initialize() {
        sections.getChildren().setAll(parts);
    }
}
