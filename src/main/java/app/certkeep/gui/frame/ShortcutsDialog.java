package app.certkeep.gui.frame;

import app.certkeep.gui.common.Command;
import app.certkeep.gui.common.Command.Scope;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.Predicate;

/// All shortcuts, by where they hold.
final class ShortcutsDialog {
    private final Dialogs dialogs;
    private final Messages messages;
    private final Predicate<Command> may;

    /// @param may what the user may do
    ShortcutsDialog(Dialogs dialogs, Messages messages, Predicate<Command> may) {
        this.dialogs = dialogs;
        this.messages = messages;
        this.may = may;
    }

    void show() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.text("command.shortcuts"));
        dialog.setHeaderText(messages.text("command.shortcuts"));
        dialog.setResizable(true);
        dialogs.prepare(dialog);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        new ButtonType(
                                messages.text("about.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        ScrollPane scroll = new ScrollPane(table());
        scroll.setId("shortcutList");
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, 480);
        dialog.getDialogPane().setContent(scroll);
        dialog.setOnShown(shown -> scroll.requestFocus());
        dialog.show();
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("shortcuts");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        keys.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
        table.getColumnConstraints().setAll(wide, keys);
        for (Scope scope : Scope.values()) {
            List<Command> commands =
                    Command.of(scope).stream()
                            .filter(command -> !command.shortcuts().isEmpty())
                            .filter(may)
                            .toList();
            if (!commands.isEmpty()) {
                Label heading = new Label(messages.text(scope.nameKey()));
                heading.getStyleClass().add("choice-heading");
                table.addRow(table.getRowCount(), heading);
                commands.forEach(command -> table.addRow(table.getRowCount(), row(command)));
            }
        }
        return table;
    }

    private Node[] row(Command command) {
        Label name = new Label(messages.text(command.nameKey()));
        HBox keys = new HBox(6);
        keys.getStyleClass().add("shortcut-keys");
        for (KeyCombination shortcut : command.shortcuts()) {
            Label key = new Label(shortcut.getDisplayText());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Label.USE_PREF_SIZE);
            keys.getChildren().add(key);
        }
        return new Node[] {name, keys};
    }
}
