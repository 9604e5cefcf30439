package app.certkeep.gui.settings;

import app.certkeep.account.SessionSummary;
import app.certkeep.gui.common.Dialogs;
import app.certkeep.gui.common.Times;
import app.certkeep.i18n.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;

/// Binds the list of sessions.
public final class SessionsController {
    private final SessionsViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;

    @FXML private TableView<SessionSummary> list;
    @FXML private TableColumn<SessionSummary, String> device;
    @FXML private TableColumn<SessionSummary, String> kind;
    @FXML private TableColumn<SessionSummary, String> since;
    @FXML private TableColumn<SessionSummary, String> used;
    @FXML private TableColumn<SessionSummary, String> current;
    @FXML private Button revoke;
    @FXML private Button revokeOthers;

    public SessionsController(SessionsViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        list.setItems(model.items());
        show(device, SessionSummary::device);
        show(kind, session -> messages.text(kindKey(session)));
        show(since, session -> time(session.since()));
        show(used, session -> time(session.lastUsed()));
        show(current, session -> session.current() ? messages.text("sessions.current") : "");
        model.selectedProperty().bind(list.getSelectionModel().selectedItemProperty());
        revoke.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                this::nothingToRevoke,
                                model.selectedProperty(),
                                model.workingProperty()));
        revokeOthers
                .disableProperty()
                .bind(model.workingProperty().or(Bindings.size(model.items()).lessThan(2)));
    }

    private boolean nothingToRevoke() {
        SessionSummary chosen = model.selectedProperty().get();
        return chosen == null || chosen.current() || model.workingProperty().get();
    }

    private static void show(
            TableColumn<SessionSummary, String> column, Function<SessionSummary, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private static String kindKey(SessionSummary session) {
        String word = session.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "account.session.kind." + word;
    }

    private String time(Instant time) {
        return new Times(messages).minute(time);
    }

    @FXML
    void revoke() {
        model.revoke();
    }

    @FXML
    void revokeOthers() {
        if (dialogs.confirm("sessions.others")) {
            model.revokeOthers();
        }
    }
}
