package app.certkeep.gui.keyvalue;

import app.certkeep.i18n.Messages;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/// One line of two values. What is in one of them alone has a sign before it, not only a colour.
final class ComparedCell extends ListCell<ComparedLine> {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Messages messages;
    private final Label before = side("line-before");
    private final Label after = side("line-after");
    private final HBox box = new HBox(before, after);

    ComparedCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("compared-cell");
        box.setFillHeight(true);
        setPrefWidth(0);
    }

    private static Label side(String style) {
        Label side = new Label();
        side.setWrapText(true);
        side.setMinWidth(0);
        side.setPrefWidth(1);
        side.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        side.setAlignment(Pos.TOP_LEFT);
        side.getStyleClass().addAll("value-text", "compared-side", style);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    @Override
    protected void updateItem(@Nullable ComparedLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean shown = !empty && line != null;
        setGraphic(shown ? box : null);
        if (shown) {
            show(before, line.before(), line.same(), "− ");
            show(after, line.after(), line.same(), "+ ");
            setAccessibleText(
                    line.same()
                            ? line.before()
                            : messages.text(
                                    "keyvalue.history.line",
                                    line.before() == null ? "" : line.before(),
                                    line.after() == null ? "" : line.after()));
        } else {
            before.setText("");
            after.setText("");
            setAccessibleText(null);
        }
    }

    private static void show(Label side, @Nullable String text, boolean same, String sign) {
        side.setText(text == null ? "" : (same ? "  " : sign) + text);
        side.pseudoClassStateChanged(CHANGED, text != null && !same);
    }
}
