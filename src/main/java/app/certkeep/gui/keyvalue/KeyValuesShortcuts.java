package app.certkeep.gui.keyvalue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The keys of this screen. Those of the whole screen hold only while it is shown.
final class KeyValuesShortcuts {
    private final KeyValuesController screen;
    private final Map<KeyCombination, Runnable> everywhere;

    KeyValuesShortcuts(KeyValuesController screen) {
        this.screen = screen;
        everywhere =
                Map.of(
                        control(KeyCode.N),
                        screen::newEntry,
                        control(KeyCode.F),
                        screen::focusSearch,
                        control(KeyCode.S),
                        () -> screen.editor().save(),
                        control(KeyCode.E),
                        () -> screen.editor().edit(),
                        control(KeyCode.G),
                        screen::generate,
                        control(KeyCode.H),
                        () -> screen.editor().history());
    }

    void follow(Node root, Node table) {
        root.sceneProperty().subscribe(this::moved);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInTable);
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getAccelerators().keySet().removeAll(everywhere.keySet());
            screen.left();
        }
        if (now != null) {
            now.getAccelerators().putAll(everywhere);
        }
    }

    private void pressedInTable(KeyEvent pressed) {
        if (control(KeyCode.C).match(pressed)) {
            screen.copyValue();
        } else if (control(KeyCode.V).match(pressed)) {
            screen.paste();
        } else if (control(KeyCode.B).match(pressed)) {
            screen.copyKey();
        } else if (pressed.getCode() == KeyCode.DELETE) {
            screen.deleteSelected();
        } else if (pressed.getCode() == KeyCode.F2) {
            screen.editor().focusKey();
        } else if (pressed.getCode() == KeyCode.ENTER) {
            screen.editor().edit();
        } else {
            return;
        }
        pressed.consume();
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
