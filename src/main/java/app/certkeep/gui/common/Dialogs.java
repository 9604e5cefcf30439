package app.certkeep.gui.common;

import app.certkeep.crypto.Password;
import app.certkeep.i18n.Messages;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Questions that the window asks and waits for. Used on the JavaFX thread.
public final class Dialogs {
    private final Messages messages;
    private final Supplier<Window> owner;

    public Dialogs(Messages messages, Supplier<Window> owner) {
        this.messages = messages;
        this.owner = owner;
    }

    /// Asks before something that cannot be undone or that has a risk. Keys: `prefix.title`,
    /// `prefix.text`, `prefix.action`.
    public boolean confirm(String prefix, Object... arguments) {
        return asked(prefix, "gui.cancel", arguments);
    }

    /// The same, where not to do it has a name of its own: `prefix.stay`.
    public boolean confirmOrStay(String prefix, Object... arguments) {
        return asked(prefix, prefix + ".stay", arguments);
    }

    private boolean asked(String prefix, String cancelKey, Object[] arguments) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION);
        alert.setTitle(messages.text(prefix + ".title", arguments));
        alert.setHeaderText(messages.text(prefix + ".title", arguments));
        Label text = new Label(messages.text(prefix + ".text", arguments));
        text.setWrapText(true);
        text.setPrefWidth(420);
        alert.getDialogPane().setContent(text);
        ButtonType action =
                new ButtonType(
                        messages.text(prefix + ".action", arguments), ButtonBar.ButtonData.OK_DONE);
        dress(alert, cancelKey, action);
        return alert.showAndWait().filter(action::equals).isPresent();
    }

    /// Asks for a line of text. Keys: `prefix.title`, `prefix.text`, `prefix.action`.
    public Optional<String> askText(String prefix, String initial) {
        TextField field = new TextField(initial);
        return ask(prefix, field).map(yes -> field.getText());
    }

    /// Asks for a password, which the caller closes. Keys as for [#askText].
    public Optional<Password> askPassword(String prefix, Object... arguments) {
        PasswordField field = new PasswordField();
        Optional<Password> answer =
                ask(prefix, field, arguments)
                        .map(yes -> new Password(field.getText().toCharArray()));
        field.clear();
        return answer;
    }

    /// Files to read; empty where the user changed their mind.
    public List<Path> chooseFiles(String titleKey) {
        List<File> files = chooser(titleKey).showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    /// One file to read.
    public Optional<Path> chooseFile(String titleKey) {
        return Optional.ofNullable(chooser(titleKey).showOpenDialog(owner.get())).map(File::toPath);
    }

    /// A file to write.
    public Optional<Path> chooseTarget(String titleKey, String suggestedName) {
        FileChooser chooser = chooser(titleKey);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    /// A folder to write to.
    public Optional<Path> chooseFolder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text(titleKey));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    /// Gives a dialog of a feature's own the window as owner, and its buttons.
    public void prepare(Dialog<?> dialog, ButtonType... actions) {
        dress(dialog, "gui.cancel", actions);
    }

    private void dress(Dialog<?> dialog, String cancelKey, ButtonType... actions) {
        dialog.initOwner(owner.get());
        ButtonType cancel =
                new ButtonType(messages.text(cancelKey), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(actions);
        dialog.getDialogPane().getButtonTypes().add(cancel);
        dialog.setGraphic(null);
    }

    private Optional<ButtonType> ask(String prefix, TextInputControl field, Object... arguments) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages.text(prefix + ".title", arguments));
        dialog.setHeaderText(messages.text(prefix + ".title", arguments));
        Label text = new Label(messages.text(prefix + ".text", arguments));
        text.setWrapText(true);
        text.setLabelFor(field);
        field.setId("answer");
        VBox content = new VBox(8, text, field);
        content.setPrefWidth(420);
        dialog.getDialogPane().setContent(content);
        ButtonType action =
                new ButtonType(
                        messages.text(prefix + ".action", arguments), ButtonBar.ButtonData.OK_DONE);
        prepare(dialog, action);
        dialog.setOnShown(shown -> field.requestFocus());
        return dialog.showAndWait().filter(action::equals);
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text(titleKey));
        return chooser;
    }
}
