package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.format.EntryFormat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// Asks which entries go out, in what form, and for the password: the file holds them in clear.
final class ExportEntriesDialog {
    /// What is to go out, and the passwords, which the caller closes.
    ///
    /// @param ofFile the one that is to open the file; nothing where it is to be in clear
    record Wanted(String prefix, EntryFormat format, Password password, Optional<Password> ofFile) {
        String fileName() {
            return ofFile.isPresent() ? "entries.certkeep" : clearName();
        }

        void closePasswords() {
            password.close();
            ofFile.ifPresent(Password::close);
        }

        private String clearName() {
            return switch (format) {
                case ENV -> ".env";
                case JSON -> "entries.json";
                case PROPERTIES -> "entries.properties";
                case CSV -> "entries.csv";
                case YAML -> "entries.yaml";
                case BITWARDEN, VAULT, KEEPASS, KDBX -> "entries";
            };
        }

        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final TextField prefix = new TextField();
    private final ObjectProperty<EntryFormat> format = new SimpleObjectProperty<>(EntryFormat.ENV);
    private final PasswordField password = new PasswordField();
    private final FilePassword ofFile;
    private final ButtonType action;

    ExportEntriesDialog(Dialogs dialogs, Messages messages, String folder) {
        this.messages = messages;
        action =
                new ButtonType(
                        messages.text("keyvalue.export.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("keyvalue.export.title"));
        dialog.setHeaderText(messages.text("keyvalue.export.title"));
        ofFile = new FilePassword(messages);
        prefix.setId("exportFolder");
        prefix.setText(folder);
        prefix.setPromptText(messages.text("keyvalue.export.folder.prompt"));
        password.setId("exportPassword");
        VBox content =
                new VBox(
                        12,
                        FilePassword.labelled(messages, "keyvalue.export.folder", prefix),
                        inClear(),
                        ofFile.view(),
                        FilePassword.labelled(messages, "keyvalue.export.password", password));
        content.setPrefWidth(460);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, action);
        ofFile.wantedProperty().subscribe((before, now) -> fit());
        format.subscribe((before, now) -> fit());
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(password.textProperty().isEmpty().or(ofFile.isMissing()));
    }

    private void fit() {
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }

    /// What is asked and told of a file that everybody can read.
    private VBox inClear() {
        Label env = new Label(messages.text("keyvalue.export.env"));
        env.setWrapText(true);
        env.getStyleClass().add("hint");
        FormFields.showsWhile(env, format.isEqualTo(EntryFormat.ENV));
        Label warning =
                new Label(
                        messages.text("keyvalue.export.warning"),
                        new FontIcon("fth-alert-triangle"));
        warning.setWrapText(true);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.getStyleClass().add("damaged-note");
        VBox all = new VBox(12, FormatChoice.toWrite(messages, format), env, warning);
        FormFields.showsWhile(all, ofFile.wantedProperty().not());
        return all;
    }

    Optional<Wanted> ask() {
        Optional<Wanted> wanted =
                dialog.showAndWait()
                        .filter(action::equals)
                        .map(
                                yes ->
                                        new Wanted(
                                                prefix.getText().strip(),
                                                format.get(),
                                                new Password(password.getText().toCharArray()),
                                                ofFile.entered()));
        password.clear();
        ofFile.clear();
        return wanted;
    }
}
