package app.certkeep.gui.welcome;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Says that the store opens, or why it does not, and what can be done about it.
public final class OpeningController {
    /// What the buttons do.
    public record Actions(Runnable retry, Runnable restore, Runnable showFolder, Runnable quit) {}

    private final Actions actions;

    @FXML private Node opening;
    @FXML private Node failed;
    @FXML private Label problem;
    @FXML private Label offer;
    @FXML private Button restore;
    @FXML private Button showFolder;

    public OpeningController(Actions actions) {
        this.actions = actions;
    }

    /// Shows that the store is being opened.
    public void begin() {
        failed.setVisible(false);
        opening.setVisible(true);
    }

    /// Shows why the store does not open; nothing was changed by trying.
    public void fail(String words) {
        problem.setText(words);
        show(offer, false);
        show(restore, false);
        opening.setVisible(false);
        failed.setVisible(true);
    }

    /// Says besides what there is to put in the store's place.
    ///
    /// @param able whether there is anything
    public void offer(String words, boolean able) {
        offer.setText(words);
        show(offer, true);
        show(restore, able);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void retry() {
        actions.retry().run();
    }

    @FXML
    void restore() {
        actions.restore().run();
    }

    @FXML
    void showFolder() {
        actions.showFolder().run();
    }

    @FXML
    void quit() {
        actions.quit().run();
    }
}
