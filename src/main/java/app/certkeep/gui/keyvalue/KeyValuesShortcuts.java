package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.Command.Scope;
import app.certkeep.gui.common.CommandSet;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import java.util.Map;

/// The keys of this screen. Those of the whole screen hold only while it is shown.
final class KeyValuesShortcuts {
    private final KeyValuesController screen;
    private final CommandSet commands;

    KeyValuesShortcuts(KeyValuesController screen) {
        this.screen = screen;
        commands =
                CommandSet.of(
                        Scope.KEYS_AND_VALUES,
                        Map.of(
                                Command.NEW_ENTRY, screen::newEntry,
                                Command.NEW_FROM_TEMPLATE, screen::makeOfTemplate,
                                Command.GENERATE, screen::generate,
                                Command.IMPORT_ENTRIES, screen::takeIn,
                                Command.EXPORT_ENTRIES, screen::giveOut,
                                Command.SEARCH_ENTRIES, screen::focusSearch));
    }

    /// What can be done wherever the focus is.
    CommandSet commands() {
        return commands;
    }

    void follow(Node root, Node table) {
        commands.holdWhileShown(root);
        openEntry().holdWhileShown(root);
        root.sceneProperty()
                .subscribe(
                        (before, now) -> {
                            if (before != null) {
                                screen.left();
                            }
                        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, inTable()::pressed);
    }

    private CommandSet openEntry() {
        return CommandSet.of(
                Scope.OPEN_ENTRY,
                Map.of(
                        Command.SAVE_ENTRY, () -> screen.editor().save(),
                        Command.EDIT_ENTRY, () -> screen.editor().edit(),
                        Command.DUPLICATE_ENTRY, screen::duplicate,
                        Command.SHOW_VERSIONS, () -> screen.editor().history()));
    }

    private CommandSet inTable() {
        return CommandSet.of(
                Scope.ENTRY_LIST,
                Map.of(
                        Command.COPY_VALUE, screen::copyValue,
                        Command.PASTE_ENTRIES, screen::paste,
                        Command.COPY_KEY, screen::copyKey,
                        Command.DELETE_ENTRY, screen::deleteSelected,
                        Command.RENAME_ENTRY, () -> screen.editor().focusKey(),
                        Command.OPEN_ENTRY, () -> screen.editor().edit()));
    }
}
