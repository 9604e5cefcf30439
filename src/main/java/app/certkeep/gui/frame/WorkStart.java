package app.certkeep.gui.frame;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

import java.util.Optional;
import java.util.function.Predicate;

/// Puts the focus where work starts on a screen: in its list or tabs, else at the first place for
/// it. Where nothing is there before it is loaded, that is waited for as long as the screen is
/// shown.
final class WorkStart implements Runnable {
    private final Parent screen;
    private final Scene scene;

    private WorkStart(Parent screen) {
        this.screen = screen;
        scene = screen.getScene();
    }

    /// @param screen in its scene
    static void focus(Parent screen) {
        WorkStart start = new WorkStart(screen);
        if (!start.isFocused()) {
            start.scene.addPostLayoutPulseListener(start);
        }
    }

    @Override
    public void run() {
        if (screen.getScene() == null || isFocused()) {
            scene.removePostLayoutPulseListener(this);
        }
    }

    private boolean isFocused() {
        Optional<Node> start =
                first(screen, node -> node instanceof TableView<?> || node instanceof TabPane)
                        .or(() -> first(screen, node -> true));
        start.ifPresent(Node::requestFocus);
        return start.isPresent();
    }

    private static Optional<Node> first(Node node, Predicate<Node> fits) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && fits.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child, fits).stream())
                        .findFirst()
                : Optional.empty();
    }
}
