package app.certkeep.gui.certificate;

import app.certkeep.gui.certificate.DetailFields.Field;
import app.certkeep.i18n.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Set;
import java.util.function.Consumer;

/// A field with its name above it and a button that copies it.
final class DetailRow extends HBox {
    private static final Set<String> MONOSPACED = Set.of("serial", "sha256", "sha1", "id");

    DetailRow(Field field, CertificateTexts texts, Consumer<String> copy) {
        super(6);
        Messages messages = texts.messages();
        String fieldName = messages.text("certificates.field." + field.key());
        Label name = new Label(fieldName);
        name.getStyleClass().add("hint");
        Label value = new Label(field.shown().isEmpty() ? "–" : field.shown());
        value.setId("field-" + field.key());
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        if (MONOSPACED.contains(field.key())) {
            value.getStyleClass().add("monospaced");
        }
        VBox column = new VBox(1, name, value);
        setHgrow(column, Priority.ALWAYS);
        Button button = new Button("", new FontIcon("fth-copy"));
        button.setId("copy-" + field.key());
        button.getStyleClass().addAll("small", "flat", "button-icon");
        button.setAccessibleText(messages.text("certificates.copy", fieldName));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setOnAction(_ -> copy.accept(field.copied()));
        button.setDisable(field.copied().isEmpty());
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(column, button);
    }
}
