package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ShownAs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntryTemplate;
import app.certkeep.keyvalue.EntryType;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Asks for a template, a folder and the values of its entries.
final class TemplateDialog {
    /// What is to be made.
    ///
    /// @param values by the names of fields, whose taker closes them
    record Wanted(EntryTemplate template, String folder, Map<String, SecretBytes> values)
            implements AutoCloseable {
        @Override
        public void close() {
            values.values().forEach(SecretBytes::close);
        }

        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Messages messages;
    private final ComboBox<EntryTemplate> template = new ComboBox<>();
    private final TextField folder = new TextField();
    private final VBox fields = new VBox(12);
    private final Map<String, TextInputControl> entered = new LinkedHashMap<>();
    private final ButtonType action;

    TemplateDialog(Dialogs dialogs, Messages messages) {
        this.messages = messages;
        action =
                new ButtonType(
                        messages.text("keyvalue.template.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("keyvalue.template.title"));
        dialog.setHeaderText(messages.text("keyvalue.template.title"));
        template.setId("template");
        template.getItems().setAll(EntryTemplate.values());
        template.setConverter(
                new ShownAs<>(each -> messages.text(key("keyvalue.template.", each.name()))));
        template.setMaxWidth(Double.MAX_VALUE);
        template.valueProperty().subscribe((before, now) -> show(now));
        folder.setId("templateFolder");
        folder.setPromptText(messages.text("keyvalue.template.folder.prompt"));
        VBox content =
                new VBox(
                        12,
                        labelled("keyvalue.template.kind", template),
                        labelled("keyvalue.template.folder", folder),
                        fields);
        content.setPrefWidth(440);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(folder.textProperty().isEmpty());
        template.setValue(EntryTemplate.LOG_IN);
        dialog.setOnShown(shown -> folder.requestFocus());
    }

    private void show(EntryTemplate chosen) {
        forget();
        for (EntryTemplate.Field field : chosen.fields()) {
            TextInputControl input = input(field.type());
            input.setId("template-" + field.name());
            entered.put(field.name(), input);
            fields.getChildren()
                    .add(labelled(key("keyvalue.template.field.", field.name()), input));
        }
        if (dialog.getDialogPane().getScene() != null) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private static TextInputControl input(EntryType type) {
        return switch (type) {
            case SECRET, ONE_TIME_CODE -> new PasswordField();
            case MULTILINE, JSON -> {
                TextArea area = new TextArea();
                area.setPrefRowCount(4);
                yield area;
            }
            case TEXT, NUMBER, BOOLEAN, URL -> new TextField();
        };
    }

    Optional<Wanted> ask() {
        Optional<Wanted> wanted =
                dialog.showAndWait().filter(action::equals).map(yes -> this.wanted());
        forget();
        return wanted;
    }

    private Wanted wanted() {
        Map<String, SecretBytes> values = new LinkedHashMap<>();
        entered.forEach(
                (name, input) -> {
                    char[] text = input.getText().toCharArray();
                    values.put(name, SecretBytes.ofUtf8(text));
                    Arrays.fill(text, '\0');
                });
        String name = folder.getText().strip().replaceFirst("/$", "");
        return new Wanted(template.getValue(), name, values);
    }

    private void forget() {
        entered.values().forEach(TextInputControl::clear);
        entered.clear();
        fields.getChildren().clear();
    }

    private VBox labelled(String key, Node field) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        return new VBox(6, label, field);
    }

    private static String key(String before, String name) {
        return before + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
