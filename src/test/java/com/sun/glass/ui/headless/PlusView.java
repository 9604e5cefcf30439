package com.sun.glass.ui.headless;

import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Window;

/// Mends the stock robot's mouse events on their way to the scene: it sends no modifiers, calls
/// every press a popup trigger and swaps the coordinates of the wheel.
final class PlusView extends HeadlessView {

    @Override
    protected void notifyMouse(
            int type,
            int button,
            int x,
            int y,
            int screenX,
            int screenY,
            int modifiers,
            boolean popupTrigger,
            boolean synthesized) {
        if (blocked() && type != MouseEvent.EXIT) {
            return;
        }
        boolean menu = type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT;
        int held = PlusApplication.current().robot().modifiers();
        super.notifyMouse(type, button, x, y, screenX, screenY, held, menu, false);
    }

    @Override
    protected void notifyScroll(
            int screenX,
            int screenY,
            int windowX,
            int windowY,
            double deltaX,
            double deltaY,
            int modifiers,
            int lines,
            int characters,
            int defaultLines,
            int defaultCharacters,
            double multiplierX,
            double multiplierY) {
        if (blocked()) {
            return;
        }
        super.notifyScroll(
                screenX - windowX,
                screenY - windowY,
                screenX,
                screenY,
                deltaX,
                deltaY,
                PlusApplication.current().robot().modifiers(),
                lines,
                characters,
                defaultLines,
                defaultCharacters,
                multiplierX,
                multiplierY);
    }

    @Override
    protected void notifyKey(int type, int code, char[] characters, int modifiers) {
        if (!blocked()) {
            super.notifyKey(type, code, characters, modifiers);
        }
    }

    // Widened for this package; the methods of View are protected.

    @Override
    protected int notifyDragEnter(int x, int y, int screenX, int screenY, int actions) {
        return super.notifyDragEnter(x, y, screenX, screenY, actions);
    }

    @Override
    protected int notifyDragOver(int x, int y, int screenX, int screenY, int actions) {
        return super.notifyDragOver(x, y, screenX, screenY, actions);
    }

    @Override
    protected void notifyDragLeave() {
        super.notifyDragLeave();
    }

    @Override
    protected int notifyDragDrop(int x, int y, int screenX, int screenY, int actions) {
        return super.notifyDragDrop(x, y, screenX, screenY, actions);
    }

    @Override
    protected void notifyDragEnd(int action) {
        super.notifyDragEnd(action);
    }

    private boolean blocked() {
        Window window = getWindow();
        return window instanceof PlusWindow plus && plus.blocked();
    }
}
