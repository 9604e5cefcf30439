package app.certkeep.gui.certificate;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import java.util.Map;

/// The keyboard of the list: some keys while the table has the focus, some while the screen is
/// shown.
final class CertificateKeys {
    private final TableView<CertificateItem> table;
    private final CertificateListController list;
    private final Map<KeyCombination, Runnable> shortcuts;

    CertificateKeys(CertificateListController list, TableView<CertificateItem> table) {
        this.table = table;
        this.list = list;
        shortcuts =
                Map.of(
                        shortcut(KeyCode.I), list::importFiles,
                        shortcut(KeyCode.V), list::paste,
                        shortcut(KeyCode.N), list::makeNew,
                        shortcut(KeyCode.F), list::focusSearch);
    }

    void on(Node screen) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                        list.openDetails();
                    }
                });
        screen.sceneProperty().subscribe(this::moved);
    }

    /// Shortcuts work wherever the focus is, but only while the screen is shown.
    private void moved(Scene before, Scene now) {
        if (before != null) {
            shortcuts.keySet().forEach(before.getAccelerators()::remove);
        }
        if (now != null) {
            now.getAccelerators().putAll(shortcuts);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isShiftDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> list.toggleChosen();
            case ENTER -> list.openDetails();
            case F2 -> list.renameChosen();
            case DELETE -> list.deleteChosen();
            case ESCAPE -> list.closeDetails();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
