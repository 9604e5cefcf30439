package app.certkeep.gui;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Whether the Tab key goes as one reads: along a line, then to the next one, column by column.
final class TabOrder {
    private static final double SAME_LINE = 4;

    private TabOrder() {}

    /// @param reached in the order in which they had the focus
    /// @param places in the order of the scene
    static List<String> faults(String screen, List<Node> reached, List<Node> places) {
        // What is told lies over the screen.
        List<Node> turned =
                new ArrayList<>(
                        reached.stream()
                                .filter(node -> !node.getStyleClass().contains("notice"))
                                .toList());
        places.stream()
                .filter(turned::contains)
                .findFirst()
                .ifPresent(first -> Collections.rotate(turned, -turned.indexOf(first)));
        List<String> faults = new ArrayList<>();
        for (int i = 1; i < turned.size(); i++) {
            Node one = turned.get(i - 1);
            Node next = turned.get(i);
            if (!isWithin(next, one) && goesBack(place(one), place(next))) {
                faults.add(
                        screen
                                + ": "
                                + EveryScreenTest.shown(next)
                                + " after "
                                + EveryScreenTest.shown(one));
            }
        }
        return faults;
    }

    private static boolean isWithin(Node node, Node outer) {
        Node around = node;
        while (around != null && around != outer) {
            around = around.getParent();
        }
        return around == outer;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// To the left within a line, or up, unless that is the next column.
    private static boolean goesBack(Bounds one, Bounds next) {
        boolean above = next.getMaxY() <= one.getMinY() + SAME_LINE;
        boolean below = next.getMinY() >= one.getMaxY() - SAME_LINE;
        boolean rightOf = next.getMinX() >= one.getMaxX() - SAME_LINE;
        boolean leftOf = next.getMaxX() <= one.getMinX() + SAME_LINE;
        return above ? !rightOf : !below && leftOf;
    }
}
