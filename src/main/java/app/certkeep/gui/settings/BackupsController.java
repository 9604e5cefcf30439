package app.certkeep.gui.settings;

import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.FolderBrowser;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;
import app.certkeep.persistence.Backup;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Binds the list of backups.
public final class BackupsController {
    private final BackupsViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final FolderBrowser folders;

    @FXML private TableView<Backup> list;
    @FXML private TableColumn<Backup, String> time;
    @FXML private TableColumn<Backup, String> kind;
    @FXML private TableColumn<Backup, String> size;
    @FXML private TableColumn<Backup, String> certificates;
    @FXML private TableColumn<Backup, String> entries;
    @FXML private TableColumn<Backup, String> state;
    @FXML private Button create;
    @FXML private Button verify;
    @FXML private Button restore;

    public BackupsController(
            BackupsViewModel model, Dialogs dialogs, Messages messages, FolderBrowser folders) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        this.folders = folders;
    }

    @FXML
    void initialize() {
        list.setItems(model.items());
        list.setPlaceholder(new Label(messages.text("backup.none")));
        show(time, backup -> time(backup.time()));
        show(kind, backup -> messages.text("backup.kind." + backup.kind().word()));
        show(size, backup -> messages.text("backup.kib", Math.ceilDiv(backup.size(), 1024L)));
        show(certificates, backup -> messages.number(backup.count("certificate")));
        show(entries, backup -> messages.number(backup.count("entry")));
        show(state, this::state);
        create.disableProperty().bind(model.workingProperty());
        Stream.of(verify, restore)
                .forEach(
                        button ->
                                button.disableProperty()
                                        .bind(
                                                model.workingProperty()
                                                        .or(model.selectedProperty().isNull())));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.selectedProperty().subscribe(this::select);
    }

    /// The table forgets what is selected when its rows are read anew; the model does not.
    private void choose(@Nullable Backup backup) {
        if (backup != null) {
            model.selectedProperty().set(backup);
        }
    }

    private void select(@Nullable Backup backup) {
        if (backup != null) {
            // Once the table is done with its new rows.
            Platform.runLater(() -> list.getSelectionModel().select(backup));
        }
    }

    private static void show(TableColumn<Backup, String> column, Function<Backup, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private String state(Backup backup) {
        return backup.isWhole()
                ? messages.text("backup.state.whole", time(backup.verified()))
                : messages.text("backup.state.damaged");
    }

    private String time(Instant time) {
        return new Times(messages).minute(time);
    }

    @FXML
    void create() {
        model.create();
    }

    @FXML
    void verify() {
        model.verify();
    }

    @FXML
    void showFolder() {
        folders.show(model.folder());
    }

    @FXML
    void restore() {
        Optional.ofNullable(model.selectedProperty().get()).ifPresent(this::confirmRestoring);
    }

    private void confirmRestoring(Backup backup) {
        if (dialogs.confirm("backup.restore", time(backup.time()))) {
            model.restore(backup);
        }
    }
}
