package app.certkeep.gui.settings;

import app.certkeep.account.SessionService;
import app.certkeep.account.SessionSummary;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/// Where the user is signed in.
public final class SessionsViewModel {
    private final SessionService service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final OneAtATime work;

    private final ObservableList<SessionSummary> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SessionSummary> selected = new SimpleObjectProperty<>();

    public SessionsViewModel(SessionService service, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
        work = new OneAtATime(tasks);
        reload();
    }

    /// This session first.
    ObservableList<SessionSummary> items() {
        return items;
    }

    ObjectProperty<@Nullable SessionSummary> selectedProperty() {
        return selected;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return work.workingProperty();
    }

    public void reload() {
        tasks.run(service::list, items::setAll, voice.errors()::present);
    }

    /// Ends the selected session, unless it is this one.
    void revoke() {
        SessionSummary chosen = selected.get();
        if (chosen != null && !chosen.current()) {
            work.run(
                    () -> {
                        service.revoke(chosen.id());
                        return chosen;
                    },
                    revoked -> {
                        voice.notices().success("sessions.revoked", revoked.device());
                        reload();
                    },
                    voice.errors()::present);
        }
    }

    void revokeOthers() {
        work.run(
                service::revokeOthers,
                number -> {
                    voice.notices().success("sessions.others.revoked", number);
                    reload();
                },
                voice.errors()::present);
    }
}
