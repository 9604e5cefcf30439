package app.certkeep.gui.notification;

import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EndpointService;
import app.certkeep.notification.NewEndpoint;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Adding an endpoint in two steps: its address, then its secret, which is shown this once.
public final class EndpointFormViewModel {
    private static final String NOT_ENCRYPTED = "notification.url.http";

    private final EndpointService service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<NewEndpoint>> added =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    EndpointFormViewModel(EndpointService service, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
        url.subscribe(() -> problem.set(""));
        name.subscribe(() -> problem.set(""));
    }

    StringProperty urlProperty() {
        return url;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// What is wrong with what was entered; empty where nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// What was added, while its secret is shown.
    ReadOnlyObjectProperty<Optional<NewEndpoint>> addedProperty() {
        return added.getReadOnlyProperty();
    }

    /// @param agreeToHttp asked where the address is not encrypted
    void save(BooleanSupplier agreeToHttp) {
        save(false, agreeToHttp);
    }

    private void save(boolean allowHttp, BooleanSupplier agreeToHttp) {
        EndpointForm form = new EndpointForm(name.get(), url.get(), allowHttp);
        saving.set(true);
        tasks.run(
                () -> service.add(form),
                endpoint -> {
                    saving.set(false);
                    added.set(Optional.of(endpoint));
                },
                failure -> {
                    saving.set(false);
                    refused(failure, agreeToHttp);
                });
    }

    private void refused(Throwable failure, BooleanSupplier agreeToHttp) {
        boolean notEncrypted =
                failure instanceof CertkeepException known
                        && known.messageKey().equals(NOT_ENCRYPTED);
        if (notEncrypted && agreeToHttp.getAsBoolean()) {
            save(true, () -> false);
        } else {
            problem.set(voice.errors().words(failure));
        }
    }

    /// Forgets what was entered and the secret.
    void clear() {
        added.get().ifPresent(NewEndpoint::close);
        added.set(Optional.empty());
        url.set("");
        name.set("");
        problem.set("");
    }
}
