package app.certkeep.gui.frame;

import app.certkeep.i18n.Messages;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The command palette over the frame: typed words leave what fits, Enter does it.
public final class PaletteController {
    private final PaletteViewModel model;
    private final Messages messages;
    private final Runnable close;
    private final ChoiceList list = new ChoiceList();

    @FXML private StackPane root;
    @FXML private VBox card;
    @FXML private TextField search;

    /// @param close takes it away
    PaletteController(PaletteViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
    }

    @FXML
    void initialize() {
        list.setId("paletteChoices");
        list.setAccessibleText(messages.text("frame.palette.choices"));
        list.setPlaceholder(new Label(messages.text("frame.palette.nothing")));
        card.getChildren().add(list);
        list.follow(search, close);
        search.textProperty().subscribe(typed -> list.show(model.matching(typed)));
        search.addEventFilter(KeyEvent.KEY_PRESSED, PaletteController::stay);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromScreen);
        root.sceneProperty().subscribe(this::focus);
    }

    private void focus(@Nullable Object scene) {
        if (scene != null) {
            search.requestFocus();
        }
    }

    /// There is nothing else to go to.
    private static void stay(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.TAB) {
            pressed.consume();
        }
    }

    /// Shortcuts of what lies below wait; the one that opened it closes it.
    private void keepFromScreen(KeyEvent pressed) {
        if (pressed.isShortcutDown() && pressed.getCode() == KeyCode.K) {
            close.run();
        }
        pressed.consume();
    }

    @FXML
    void clicked(MouseEvent click) {
        if (click.getTarget() instanceof Node target && target == root) {
            close.run();
        }
    }
}
