package app.certkeep.gui.frame;

import app.certkeep.gui.common.CommandSet;

import javafx.scene.Parent;

/// A screen that was made.
///
/// @param commands what can be done on it wherever the focus is
public record ScreenView(Parent view, CommandSet commands) {
    public ScreenView(Parent view) {
        this(view, CommandSet.none());
    }
}
