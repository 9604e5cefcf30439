package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Remembers which keys and buttons are held, and turns mouse moves into drag events while
/// something is dragged.
final class PlusRobot extends HeadlessRobot {

    private final DragAndDrop dragAndDrop;
    private final Set<MouseButton> buttons = EnumSet.noneOf(MouseButton.class);
    private final Set<KeyCode> keys = EnumSet.noneOf(KeyCode.class);
    private double dragX;
    private double dragY;

    PlusRobot(HeadlessApplication application, DragAndDrop dragAndDrop) {
        super(application);
        this.dragAndDrop = dragAndDrop;
    }

    /// The held keys and buttons as `KeyEvent.MODIFIER_*` flags.
    int modifiers() {
        int flags = getModifiers(buttons.toArray(MouseButton[]::new));
        flags |= keys.contains(KeyCode.CONTROL) ? KeyEvent.MODIFIER_CONTROL : 0;
        flags |= keys.contains(KeyCode.SHIFT) ? KeyEvent.MODIFIER_SHIFT : 0;
        flags |= keys.contains(KeyCode.ALT) ? KeyEvent.MODIFIER_ALT : 0;
        flags |= keys.contains(KeyCode.COMMAND) ? KeyEvent.MODIFIER_COMMAND : 0;
        return flags;
    }

    void releaseAll() {
        List.copyOf(keys).forEach(this::keyRelease);
        List.copyOf(buttons).forEach(this::mouseRelease);
    }

    @Override
    public void keyPress(KeyCode key) {
        keys.add(key);
        super.keyPress(key);
    }

    @Override
    public void keyRelease(KeyCode key) {
        keys.remove(key);
        super.keyRelease(key);
    }

    @Override
    public void mousePress(MouseButton... pressed) {
        PlusWindow window = PlusWindow.at(getMouseX(), getMouseY());
        if (window == null) {
            return;
        }
        dragAndDrop.pressedOn(window.plusView());
        buttons.addAll(List.of(pressed));
        super.mousePress(pressed);
    }

    @Override
    public void mouseMove(double x, double y) {
        if (!dragAndDrop.running()) {
            super.mouseMove(x, y);
            return;
        }
        dragX = x;
        dragY = y;
        dragAndDrop.moveTo((int) x, (int) y);
    }

    @Override
    public void mouseRelease(MouseButton... released) {
        buttons.removeAll(List.of(released));
        if (dragAndDrop.running()) {
            dragAndDrop.drop((int) dragX, (int) dragY);
            super.mouseMove(dragX, dragY);
        }
        super.mouseRelease(released);
    }

    @Override
    public double getMouseX() {
        return dragAndDrop.running() ? dragX : super.getMouseX();
    }

    @Override
    public double getMouseY() {
        return dragAndDrop.running() ? dragY : super.getMouseY();
    }
}
