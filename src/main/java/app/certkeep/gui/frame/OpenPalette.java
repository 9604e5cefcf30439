package app.certkeep.gui.frame;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A view that lies over the frame for a moment. When it goes, the focus is where it was.
final class OpenPalette {
    private final StackPane layer;
    private final @Nullable Node before;

    OpenPalette(StackPane layer) {
        this.layer = layer;
        before = layer.getScene().getFocusOwner();
    }

    /// @param make makes the view, given what takes it away
    void show(Function<Runnable, Parent> make, Runnable onClosed) {
        Node[] view = new Node[1];
        view[0] =
                make.apply(
                        () -> {
                            if (layer.getChildren().remove(view[0])) {
                                onClosed.run();
                                if (before != null) {
                                    before.requestFocus();
                                }
                            }
                        });
        layer.getChildren().add(view[0]);
    }
}
