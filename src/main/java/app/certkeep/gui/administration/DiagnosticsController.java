package app.certkeep.gui.administration;

import app.certkeep.account.UserSummary;
import app.certkeep.gui.administration.DiagnosticsViewModel.Found;
import app.certkeep.i18n.Messages;
import app.certkeep.persistence.StoreFacts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.Map;

/// Binds what is known of the store.
public final class DiagnosticsController {
    private static final long KIB = 1024;

    private final DiagnosticsViewModel model;
    private final Messages messages;

    @FXML private Label product;
    @FXML private Label place;
    @FXML private Label size;
    @FXML private Label schema;
    @FXML private Label backup;
    @FXML private Label average;
    @FXML private Button check;
    @FXML private TableView<Map.Entry<String, Long>> tables;
    @FXML private TableColumn<Map.Entry<String, Long>, String> tableColumn;
    @FXML private TableColumn<Map.Entry<String, Long>, String> rowsColumn;
    @FXML private TableView<UserSummary> largest;
    @FXML private TableColumn<UserSummary, String> userColumn;
    @FXML private TableColumn<UserSummary, String> itemsColumn;

    DiagnosticsController(DiagnosticsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        tableColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().getKey()));
        rowsColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(messages.number(row.getValue().getValue())));
        userColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().email()));
        itemsColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(messages.number(row.getValue().total())));
        largest.setPlaceholder(new Label(messages.text("administration.largest.none")));
        check.disableProperty().bind(model.workingProperty());
        model.foundProperty().subscribe(found -> found.ifPresent(this::show));
    }

    private void show(Found found) {
        StoreFacts facts = found.facts();
        product.setText(facts.product());
        place.setText(facts.place());
        size.setText(
                facts.bytes() < 0
                        ? messages.text("administration.size.unknown")
                        : messages.text("backup.kib", Math.ceilDiv(facts.bytes(), KIB)));
        schema.setText(facts.schema());
        backup.setText(
                found.backup()
                        .map(newest -> new UserTexts(messages).time(newest.time()))
                        .orElseGet(() -> messages.text("administration.backup.none")));
        double users = Math.max(1, facts.rowsOf("account"));
        average.setText(messages.text("administration.average", facts.rowsOf("entry") / users));
        tables.getItems().setAll(facts.rows().entrySet());
        largest.getItems().setAll(found.largest());
    }

    @FXML
    void check() {
        model.check();
    }

    @FXML
    void refresh() {
        model.reload();
    }
}
