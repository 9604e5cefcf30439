package app.certkeep.gui.frame;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

import java.util.List;

/// Leaves parts of a bar their pictures alone, one group of them after the other, until the bar
/// has the room it needs.
final class NarrowBar {
    private final Region bar;
    private final List<List<Labeled>> groups;

    /// @param groups what is shortened first comes first; each part has a picture, and a tooltip or
    ///     a place that speaks for itself
    NarrowBar(Region bar, List<List<Labeled>> groups) {
        this.bar = bar;
        this.groups = groups;
    }

    void fit(double width) {
        groups.forEach(group -> show(group, ContentDisplay.LEFT));
        bar.applyCss();
        for (List<Labeled> group : groups) {
            if (bar.prefWidth(-1) <= width) {
                return;
            }
            show(group, ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private static void show(List<Labeled> group, ContentDisplay display) {
        group.forEach(labeled -> labeled.setContentDisplay(display));
    }
}
