package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.format.EntryFormat;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
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
                case BITWARDEN, VAULT, KEEPASS -> "entries";
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
    private final CheckBox encrypt = new CheckBox();
    private final PasswordField ofFile = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final ButtonType action;

    ExportEntriesDialog(Dialogs dialogs, Messages messages, String folder) {
        this.messages = messages;
        action =
                new ButtonType(
                        messages.text("keyvalue.export.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("keyvalue.export.title"));
        dialog.setHeaderText(messages.text("keyvalue.export.title"));
        prefix.setId("exportFolder");
        prefix.setText(folder);
        prefix.setPromptText(messages.text("keyvalue.export.folder.prompt"));
        password.setId("exportPassword");
        encrypt.setId("exportEncrypt");
        encrypt.setText(messages.text("keyvalue.export.encrypt"));
        ofFile.setId("exportFilePassword");
        again.setId("exportFilePasswordAgain");
        Label warning =
                new Label(
                        messages.text("keyvalue.export.warning"),
                        new FontIcon("fth-alert-triangle"));
        warning.setWrapText(true);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.getStyleClass().add("damaged-note");
        Label env = new Label(messages.text("keyvalue.export.env"));
        env.setWrapText(true);
        env.getStyleClass().add("hint");
        env.visibleProperty()
                .bind(format.isEqualTo(EntryFormat.ENV).and(encrypt.selectedProperty().not()));
        warning.visibleProperty().bind(encrypt.selectedProperty().not());
        HBox formats = FormatChoice.toWrite(messages, format);
        formats.disableProperty().bind(encrypt.selectedProperty());
        VBox ofFileBox = labelled("keyvalue.export.file-password", ofFile);
        ofFileBox.disableProperty().bind(encrypt.selectedProperty().not());
        VBox againBox = labelled("keyvalue.export.file-password-again", again);
        againBox.disableProperty().bind(encrypt.selectedProperty().not());
        VBox content =
                new VBox(
                        12,
                        labelled("keyvalue.export.folder", prefix),
                        formats,
                        env,
                        warning,
                        encrypt,
                        ofFileBox,
                        againBox,
                        labelled("keyvalue.export.password", password));
        content.setPrefWidth(460);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(password.textProperty().isEmpty().or(sealedWithoutPassword()));
    }

    private BooleanBinding sealedWithoutPassword() {
        BooleanBinding same = ofFile.textProperty().isEqualTo(again.textProperty());
        return encrypt.selectedProperty().and(ofFile.textProperty().isEmpty().or(same.not()));
    }

    private static Password passwordOf(PasswordField field) {
        return new Password(field.getText().toCharArray());
    }

    private VBox labelled(String key, TextField field) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        return new VBox(6, label, field);
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
                                                passwordOf(password),
                                                encrypt.isSelected()
                                                        ? Optional.of(passwordOf(ofFile))
                                                        : Optional.empty()));
        password.clear();
        ofFile.clear();
        again.clear();
        return wanted;
    }
}
