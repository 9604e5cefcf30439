package app.certkeep.gui.keyvalue;

import app.certkeep.gui.common.CommandSet;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FxmlViews;
import app.certkeep.gui.common.TrashController;
import app.certkeep.i18n.Messages;
import app.certkeep.keyvalue.EntrySummary;

import javafx.scene.Parent;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The view of keys and values, made of a list, an editor and the trash.
public final class KeyValuesScreen {
    private KeyValuesScreen() {}

    /// What is done in dialogs.
    ///
    /// @param makeValue asks for a random value, which the screen wipes
    public record Aids(Supplier<Optional<char[]>> makeValue, EntryTransfer transfer) {}

    /// The screen, what can be done on it, and what opens an entry.
    public record Made(Parent view, CommandSet commands, Consumer<EntrySummary> open) {}

    public static Made load(
            FxmlViews views,
            KeyValuesViewModel model,
            Dialogs dialogs,
            Messages messages,
            Aids aids) {
        EntryValueController value = new EntryValueController(model, messages);
        EntryDetailsController details = new EntryDetailsController(model.editor());
        EntryEditorController.Parts parts =
                new EntryEditorController.Parts(
                        views.load("keyvalue/EntryValue", value),
                        views.load("keyvalue/EntryDetails", details),
                        details);
        EntryEditorController editor =
                new EntryEditorController(model, value, parts, dialogs, messages);
        Parent editorView = views.load("keyvalue/EntryEditor", editor);
        Parent trash = TrashController.load(views, model.trash(), dialogs, messages);
        Parent folders =
                views.load(
                        "keyvalue/Folders",
                        new FoldersController(model.list(), model.bulk(), messages));
        Parent bulk =
                views.load("keyvalue/BulkBar", new BulkController(model.bulk(), dialogs, messages));
        EntryListController list = new EntryListController(model, editor, bulk, messages);
        KeyValuesController.Beside beside =
                new KeyValuesController.Beside(
                        views.load("keyvalue/EntryList", list), editorView, trash, folders);
        KeyValuesController controller =
                new KeyValuesController(
                        model,
                        new KeyValuesController.Controllers(list, editor),
                        beside,
                        messages,
                        aids);
        Parent view = views.load("keyvalue/KeyValues", controller);
        return new Made(view, controller.commands(), controller::open);
    }
}
