package app.certkeep.gui.common;

import app.certkeep.app.TrashItem;
import app.certkeep.certificate.format.VisibleText;
import app.certkeep.i18n.Messages;
import app.certkeep.persistence.Page;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Binds the view of what was deleted and can be restored.
public final class TrashController {
    private final TrashViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Times times;

    private final CommandSet commands =
            CommandSet.of(
                    Command.Scope.TRASH,
                    Map.of(
                            Command.DELETE_FOR_GOOD, this::purge,
                            Command.RESTORE_FROM_TRASH, this::restore));

    @FXML private TableView<TrashItem> trashTable;
    @FXML private TableColumn<TrashItem, String> nameColumn;
    @FXML private TableColumn<TrashItem, String> deletedColumn;
    @FXML private TableColumn<TrashItem, String> purgeColumn;
    @FXML private Button restore;
    @FXML private Button purge;
    @FXML private Button emptyTrash;
    @FXML private VBox nothing;
    @FXML private HBox pager;
    @FXML private Label trashRange;
    @FXML private Button previousPage;
    @FXML private Button nextPage;

    public TrashController(TrashViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        times = new Times(messages);
    }

    /// The view, which shows itself while the trash is looked at.
    public static Parent load(
            FxmlViews views, TrashViewModel model, Dialogs dialogs, Messages messages) {
        Parent view = views.load("common/Trash", new TrashController(model, dialogs, messages));
        view.visibleProperty().bind(model.openProperty());
        return view;
    }

    @FXML
    void initialize() {
        column(nameColumn, this::name);
        column(deletedColumn, item -> times.minute(item.deletedAt()));
        column(purgeColumn, item -> times.day(item.purgeAt()));
        trashTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        trashTable.setPlaceholder(new Label());
        BooleanBinding unselected = trashTable.getSelectionModel().selectedItemProperty().isNull();
        restore.disableProperty().bind(unselected);
        purge.disableProperty().bind(unselected);
        emptyTrash.disableProperty().bind(Bindings.isEmpty(trashTable.getItems()));
        nothing.visibleProperty().bind(Bindings.isEmpty(trashTable.getItems()));
        pager.managedProperty().bind(pager.visibleProperty());
        model.shownProperty().subscribe(this::show);
    }

    private static void column(
            TableColumn<TrashItem, String> column, Function<TrashItem, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
    }

    private String name(TrashItem item) {
        return item.name().isEmpty() ? messages.text("trash.damaged") : VisibleText.of(item.name());
    }

    private void show(Page<TrashItem> page) {
        trashTable.getItems().setAll(page.items());
        int first = page.request().offset() + 1;
        trashRange.setText(
                messages.text(
                        "keyvalue.page", first, first + page.items().size() - 1, page.total()));
        pager.setVisible(page.pages() > 1);
        previousPage.setDisable(page.request().number() == 1);
        nextPage.setDisable(page.request().number() == page.pages());
    }

    private void withSelected(Consumer<TrashItem> action) {
        Optional.ofNullable(trashTable.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    @FXML
    void pressed(KeyEvent key) {
        commands.pressed(key);
    }

    @FXML
    void restore() {
        withSelected(item -> model.restore(item, null, () -> restoreAs(item)));
    }

    /// Its name is taken by now: another one is asked for until one does.
    private void restoreAs(TrashItem item) {
        dialogs.askText("trash.taken", item.name())
                .ifPresent(name -> model.restore(item, name, () -> restoreAs(item)));
    }

    @FXML
    void purge() {
        withSelected(
                item -> {
                    if (dialogs.confirm("trash.purge", name(item))) {
                        model.purge(item);
                    }
                });
    }

    @FXML
    void empty() {
        if (dialogs.confirm("trash.empty", model.shownProperty().get().total())) {
            model.empty();
        }
    }

    @FXML
    void previousPage() {
        model.turn(-1);
    }

    @FXML
    void nextPage() {
        model.turn(1);
    }
}
