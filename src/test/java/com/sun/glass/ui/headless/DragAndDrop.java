package com.sun.glass.ui.headless;

import com.sun.glass.ui.Clipboard;

import org.jspecify.annotations.Nullable;

/// One drag from its start to the drop; there is one pointer, so there is at most one drag.
final class DragAndDrop {

    private boolean running;
    private int recommended;
    private int accepted;
    private @Nullable PlusView source;
    private @Nullable PlusView under;

    /// Called on every press, because a drag starts later, inside the events that follow it.
    void pressedOn(@Nullable PlusView view) {
        source = view;
    }

    /// Starts a drag; of the offered actions a desktop recommends one to the target.
    void start(int offered) {
        running = true;
        recommended =
                (offered & Clipboard.ACTION_COPY) != 0
                        ? Clipboard.ACTION_COPY
                        : Integer.lowestOneBit(offered);
    }

    boolean running() {
        return running;
    }

    void moveTo(int x, int y) {
        PlusWindow window = PlusWindow.at(x, y);
        PlusView view = window == null ? null : window.plusView();
        if (under != null && under != view) {
            under.notifyDragLeave();
        }
        if (window != null && view != null) {
            int localX = x - window.getX();
            int localY = y - window.getY();
            accepted =
                    under == view
                            ? view.notifyDragOver(localX, localY, x, y, recommended)
                            : view.notifyDragEnter(localX, localY, x, y, recommended);
        }
        under = view;
    }

    /// Ends the drag and returns the action the target took, or [Clipboard#ACTION_NONE]. A target
    /// that accepted nothing is left without a drop.
    int drop(int x, int y) {
        int taken = Clipboard.ACTION_NONE;
        PlusWindow window = PlusWindow.at(x, y);
        if (window != null && under != null && accepted != Clipboard.ACTION_NONE) {
            taken = under.notifyDragDrop(x - window.getX(), y - window.getY(), x, y, accepted);
        } else if (under != null) {
            under.notifyDragLeave();
        }
        PlusView dragged = source;
        forget();
        if (dragged != null) {
            dragged.notifyDragEnd(taken);
        }
        return taken;
    }

    void forget() {
        running = false;
        accepted = Clipboard.ACTION_NONE;
        source = null;
        under = null;
    }
}
