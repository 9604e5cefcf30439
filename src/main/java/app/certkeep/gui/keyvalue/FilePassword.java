package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.FormFields;
import app.certkeep.i18n.Messages;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Whether a file is to be encrypted, and the password of its own that it gets then, typed twice.
final class FilePassword {
    private final Messages messages;
    private final CheckBox encrypt = new CheckBox();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    FilePassword(Messages messages) {
        this.messages = messages;
        encrypt.setId("exportEncrypt");
        encrypt.setText(messages.text("keyvalue.export.encrypt"));
        encrypt.setWrapText(true);
        password.setId("exportFilePassword");
        again.setId("exportFilePasswordAgain");
    }

    BooleanProperty wantedProperty() {
        return encrypt.selectedProperty();
    }

    /// True while the file is to be encrypted, and the two do not agree on a password.
    BooleanBinding isMissing() {
        BooleanBinding same = password.textProperty().isEqualTo(again.textProperty());
        return wantedProperty().and(password.textProperty().isEmpty().or(same.not()));
    }

    Node view() {
        VBox passwords =
                new VBox(
                        12,
                        labelled(messages, "keyvalue.export.file-password", password),
                        labelled(messages, "keyvalue.export.file-password-again", again));
        FormFields.showsWhile(passwords, wantedProperty());
        return new VBox(12, encrypt, passwords);
    }

    /// @return the caller closes it; nothing where the file is to be in clear
    Optional<Password> entered() {
        return encrypt.isSelected()
                ? Optional.of(new Password(password.getText().toCharArray()))
                : Optional.empty();
    }

    void clear() {
        password.clear();
        again.clear();
    }

    static VBox labelled(Messages messages, String key, TextField field) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        return new VBox(6, label, field);
    }
}
