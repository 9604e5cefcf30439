package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.ShownAs;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.BulkEdit;
import app.certkeep.keyvalue.EntryType;

import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Asks what is to become of several entries. What is left as it is here stays as it is there.
final class BulkDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final BulkWish wish = new BulkWish();
    private final Messages messages;
    private final ButtonType action;

    BulkDialog(Dialogs dialogs, Messages messages, int count) {
        this.messages = messages;
        action =
                new ButtonType(messages.text("keyvalue.bulk.action"), ButtonBar.ButtonData.OK_DONE);
        dialog.setTitle(messages.text("keyvalue.bulk.title", count));
        dialog.setHeaderText(messages.text("keyvalue.bulk.title", count));
        TextField addTags = new TextField();
        addTags.setId("bulkAddTags");
        wish.addTagsProperty().bind(addTags.textProperty());
        TextField removeTags = new TextField();
        removeTags.setId("bulkRemoveTags");
        wish.removeTagsProperty().bind(removeTags.textProperty());
        CheckBox move = new CheckBox(messages.text("keyvalue.bulk.move"));
        move.setId("bulkMove");
        wish.moveProperty().bind(move.selectedProperty());
        TextField folder = new TextField();
        folder.setId("bulkFolder");
        folder.setPromptText(messages.text("keyvalue.bulk.folder.prompt"));
        folder.setAccessibleText(messages.text("keyvalue.bulk.move"));
        folder.disableProperty().bind(move.selectedProperty().not());
        wish.folderProperty().bind(folder.textProperty());
        VBox content =
                new VBox(
                        12,
                        labelled("keyvalue.bulk.tags.add", addTags),
                        labelled("keyvalue.bulk.tags.remove", removeTags),
                        labelled("keyvalue.bulk.type", types()),
                        expiry(),
                        new VBox(6, move, folder));
        content.setPrefWidth(440);
        dialog.getDialogPane().setContent(content);
        dialogs.prepare(dialog, action);
        dialog.getDialogPane()
                .lookupButton(action)
                .disableProperty()
                .bind(wish.somethingProperty().not());
        dialog.setOnShown(shown -> addTags.requestFocus());
    }

    Optional<BulkEdit> ask() {
        return dialog.showAndWait().filter(action::equals).map(yes -> wish.edit());
    }

    private ComboBox<EntryType> types() {
        ComboBox<EntryType> types = new ComboBox<>();
        types.setId("bulkType");
        types.getItems().add(null);
        types.getItems().addAll(EntryType.values());
        types.setPromptText(messages.text("keyvalue.bulk.type.same"));
        types.setConverter(new ShownAs<>(each -> EntryTexts.type(messages, each)));
        types.setMaxWidth(Double.MAX_VALUE);
        wish.typeProperty().bind(types.valueProperty());
        return types;
    }

    private VBox expiry() {
        CheckBox change = new CheckBox(messages.text("keyvalue.bulk.expires"));
        change.setId("bulkExpires");
        wish.expireProperty().bind(change.selectedProperty());
        DatePicker day = new DatePicker();
        day.setId("bulkDay");
        day.setPromptText(messages.text("keyvalue.editor.expires.prompt"));
        day.getEditor().setAccessibleText(messages.text("keyvalue.bulk.expires"));
        day.setMaxWidth(Double.MAX_VALUE);
        day.disableProperty().bind(change.selectedProperty().not());
        wish.dayProperty().bind(day.valueProperty());
        return new VBox(6, change, day);
    }

    private VBox labelled(String key, Node field) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(field);
        return new VBox(6, label, field);
    }
}
