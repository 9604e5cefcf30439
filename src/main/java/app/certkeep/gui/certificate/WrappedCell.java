package app.certkeep.gui.certificate;

import app.certkeep.certificate.ComparedField;

import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// A cell as high as its text, which is broken into lines.
final class WrappedCell extends TableCell<ComparedField, String> {
    private static final double PADDING = 18;

    private final Text content = new Text();

    WrappedCell() {
        content.getStyleClass().add("text");
        content.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        content.setText(text == null ? "" : text);
        setGraphic(empty ? null : content);
    }
}
