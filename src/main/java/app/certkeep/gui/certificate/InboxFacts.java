package app.certkeep.gui.certificate;

import app.certkeep.certificate.ImportRow;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Says everything of the chosen item, in full.
final class InboxFacts {
    private final GridPane grid;
    private final InboxTexts texts;

    InboxFacts(GridPane grid, InboxTexts texts) {
        this.grid = grid;
        this.texts = texts;
    }

    /// @param row nothing where none is chosen
    void show(@Nullable ImportRow row) {
        grid.getChildren().clear();
        if (row != null) {
            texts.facts(row).forEach(this::add);
        }
    }

    private void add(InboxTexts.Fact fact) {
        Label name = new Label(fact.name());
        name.getStyleClass().add("text-muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(fact.value());
        value.setWrapText(true);
        grid.addRow(grid.getRowCount(), name, value);
    }
}
