package app.certkeep.gui.keyvalue;

import app.certkeep.crypto.Password;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FormFields;
import app.certkeep.gui.common.ShownAs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.Existing;
import app.certkeep.keyvalue.ImportedEntry;
import app.certkeep.keyvalue.ImportedEntry.State;
import app.certkeep.keyvalue.format.EntryFormat;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/// A place to paste keys and values or to choose a file of them, with what would become of each.
final class ImportEntriesDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ImportEntriesViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final TextArea pasted = new TextArea();
    private final TableView<ImportedEntry> table = new TableView<>();
    private final ButtonType action;

    ImportEntriesDialog(ImportEntriesViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        action =
                new ButtonType(
                        messages.text("keyvalue.import.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("keyvalue.import.title"));
        dialog.setHeaderText(messages.text("keyvalue.import.title"));
        VBox content =
                new VBox(12, source(), options(), password(), problem(), preview(), ending());
        content.setPrefSize(700, 560);
        dialog.getDialogPane().setMinSize(730, 640);
        dialog.getDialogPane().setContent(content);
        dialog.setResizable(true);
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.writing() == 0,
                                model.previewProperty(),
                                model.existingProperty()));
        dialog.setOnShown(shown -> pasted.requestFocus());
    }

    void open() {
        boolean wanted = dialog.showAndWait().filter(action::equals).isPresent();
        if (wanted) {
            model.take();
        }
        model.forget();
    }

    private Node source() {
        Label hint = new Label(messages.text("keyvalue.import.text"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setLabelFor(pasted);
        pasted.setId("pastedEntries");
        pasted.setPromptText("DB_URL=postgres://db/shop");
        pasted.getStyleClass().add("value-text");
        pasted.setPrefRowCount(5);
        pasted.setMinHeight(70);
        pasted.textProperty().bindBidirectional(model.pastedProperty());
        pasted.disableProperty().bind(model.fileProperty().isNotNull());
        Button choose =
                new Button(messages.text("keyvalue.import.choose"), new FontIcon("fth-file"));
        choose.setId("chooseEntries");
        choose.setOnAction(clicked -> choose());
        Label name = new Label();
        name.setId("chosenFile");
        name.textProperty()
                .bind(
                        model.fileProperty()
                                .map(Path::getFileName)
                                .map(Path::toString)
                                .orElse(messages.text("keyvalue.import.no-file")));
        name.getStyleClass().add("text-muted");
        HBox file = new HBox(10, choose, name);
        file.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, hint, pasted, file);
    }

    private void choose() {
        dialogs.chooseFiles("keyvalue.import.title").stream()
                .findFirst()
                .ifPresent(model.fileProperty()::set);
    }

    private Node options() {
        TextField folder = new TextField();
        folder.setId("importFolder");
        folder.setPromptText(messages.text("keyvalue.import.folder.prompt"));
        folder.textProperty().bindBidirectional(model.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Label into = new Label(messages.text("keyvalue.import.folder"));
        into.setLabelFor(folder);
        HBox line =
                new HBox(10, FormatChoice.toRead(messages, model.formatProperty()), into, folder);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Of a file that is locked.
    private Node password() {
        PasswordField password = new PasswordField();
        password.setId("importPassword");
        HBox.setHgrow(password, Priority.ALWAYS);
        Label label = new Label(messages.text("keyvalue.import.password"));
        label.setLabelFor(password);
        Button open = new Button(messages.text("keyvalue.import.open"));
        open.setId("openLocked");
        open.disableProperty()
                .bind(
                        model.openingProperty()
                                .or(model.fileProperty().isNull())
                                .or(
                                        password.textProperty()
                                                .isEmpty()
                                                .and(model.keyFileProperty().isNull())));
        Runnable unlock =
                () -> {
                    model.unlock(new Password(password.getText().toCharArray()));
                    password.clear();
                };
        open.setOnAction(clicked -> unlock.run());
        // Before the button of the dialog, which Enter means elsewhere.
        password.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ENTER) {
                        pressed.consume();
                        open.fire();
                    }
                });
        HBox line = new HBox(10, label, password, keyFile(), open);
        line.setAlignment(Pos.CENTER_LEFT);
        FormFields.showsWhile(line, model.formatProperty().map(EntryFormat::isLocked));
        return line;
    }

    private Button keyFile() {
        Button choose = new Button("", new FontIcon("fth-key"));
        choose.setId("chooseKeyFile");
        choose.setMaxWidth(190);
        choose.textProperty()
                .bind(
                        model.keyFileProperty()
                                .map(Path::getFileName)
                                .map(Path::toString)
                                .orElse(messages.text("keyvalue.import.key-file")));
        choose.setOnAction(
                clicked ->
                        model.keyFileProperty()
                                .set(
                                        dialogs.chooseFile("keyvalue.import.key-file.choose")
                                                .orElse(null)));
        return choose;
    }

    private Node problem() {
        Label problem = new Label("", new FontIcon("fth-alert-circle"));
        problem.setId("importProblem");
        problem.setWrapText(true);
        problem.getStyleClass().add("problem");
        FormFields.showsProblem(problem, model.problemProperty());
        return problem;
    }

    private Node preview() {
        table.setId("importPreview");
        table.setAccessibleText(messages.text("keyvalue.import.preview"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(messages.text("keyvalue.import.nothing")));
        table.setMinHeight(110);
        addColumn("line", 60, entry -> String.valueOf(entry.line()));
        addColumn("key", 260, ImportedEntry::key);
        addColumn("outcome", 320, this::outcome);
        model.previewProperty()
                .subscribe(
                        found -> {
                            table.getItems().setAll(found);
                            table.getColumns()
                                    .getFirst()
                                    .setVisible(ImportedEntry.haveLines(found));
                        });
        model.existingProperty().subscribe(now -> table.refresh());
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private void addColumn(String name, double width, Function<ImportedEntry, String> text) {
        TextColumns.add(table, messages.text("keyvalue.import.column." + name), width, text);
    }

    private String outcome(ImportedEntry entry) {
        if (entry.state() == State.INVALID) {
            return messages.text(entry.reason(), entry.arguments().toArray());
        }
        Existing existing = model.existingProperty().get();
        String word =
                entry.state() == State.CHANGED
                        ? "changed." + existing.name().toLowerCase(Locale.ROOT)
                        : entry.state().name().toLowerCase(Locale.ROOT);
        return messages.text("keyvalue.import.state." + word);
    }

    private Node ending() {
        ComboBox<Existing> existing = new ComboBox<>();
        existing.setId("importExisting");
        existing.getItems().setAll(Existing.values());
        existing.setConverter(
                new ShownAs<>(
                        each ->
                                messages.text(
                                        "keyvalue.import.existing."
                                                + each.name().toLowerCase(Locale.ROOT))));
        existing.valueProperty().bindBidirectional(model.existingProperty());
        Label label = new Label(messages.text("keyvalue.import.existing"));
        label.setLabelFor(existing);
        HBox choice = new HBox(10, label, existing);
        choice.setAlignment(Pos.CENTER_LEFT);
        Label summary = new Label();
        summary.setId("importSummary");
        summary.getStyleClass().add("text-muted");
        summary.textProperty()
                .bind(Bindings.createStringBinding(this::summary, model.previewProperty()));
        return new VBox(8, choice, summary);
    }

    private String summary() {
        return messages.text(
                "keyvalue.import.summary",
                model.count(State.NEW),
                model.count(State.CHANGED),
                model.count(State.UNCHANGED),
                model.count(State.INVALID));
    }
}
