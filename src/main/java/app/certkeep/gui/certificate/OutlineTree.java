package app.certkeep.gui.certificate;

import app.certkeep.certificate.format.DerNode;
import app.certkeep.certificate.format.DerOutline;
import app.certkeep.certificate.format.VisibleText;

import javafx.scene.control.TreeItem;

import java.util.ArrayDeque;
import java.util.Deque;

/// The tree of an encoding as items of a tree, all of it open.
final class OutlineTree {
    private OutlineTree() {}

    /// @return an item that is not shown and holds the others
    static TreeItem<String> of(DerOutline outline) {
        TreeItem<String> hidden = new TreeItem<>();
        Deque<TreeItem<String>> open = new ArrayDeque<>();
        open.push(hidden);
        for (DerNode node : outline.nodes()) {
            while (open.size() > node.depth() + 1) {
                open.pop();
            }
            TreeItem<String> item = new TreeItem<>(text(node));
            item.setExpanded(true);
            open.element().getChildren().add(item);
            open.push(item);
        }
        return hidden;
    }

    private static String text(DerNode node) {
        return node.value().isEmpty()
                ? node.type()
                : node.type() + "  " + VisibleText.of(node.value());
    }
}
