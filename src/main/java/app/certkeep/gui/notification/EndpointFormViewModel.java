package app.certkeep.gui.notification;

import app.certkeep.failure.CertkeepException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.Endpoint;
import app.certkeep.notification.EndpointChange;
import app.certkeep.notification.EndpointForm;
import app.certkeep.notification.EndpointService;
import app.certkeep.notification.EndpointSettings;
import app.certkeep.notification.EventType;
import app.certkeep.notification.NewEndpoint;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Adding an endpoint in two steps, its settings and then its secret, which is shown this once; and
/// changing one later.
public final class EndpointFormViewModel {
    private static final String NOT_ENCRYPTED = "notification.url.http";

    private final EndpointService service;
    private final EndpointSettings settings;
    private final TaskRunner tasks;
    private final Voice voice;
    private final EndpointEntry entry = new EndpointEntry();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Endpoint>> edited =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NewEndpoint>> added =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable whenEdited = () -> {};

    EndpointFormViewModel(
            EndpointService service, EndpointSettings settings, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.settings = settings;
        this.tasks = tasks;
        this.voice = voice;
        entry.onChange(() -> problem.set(""));
    }

    EndpointEntry entry() {
        return entry;
    }

    StringProperty urlProperty() {
        return entry.urlProperty();
    }

    StringProperty nameProperty() {
        return entry.nameProperty();
    }

    /// What is wrong with what was entered; empty where nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// The endpoint that is changed; nothing where one is added.
    ReadOnlyObjectProperty<Optional<Endpoint>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// What got a secret, while that is shown.
    ReadOnlyObjectProperty<Optional<NewEndpoint>> addedProperty() {
        return added.getReadOnlyProperty();
    }

    /// @param then called when an endpoint was changed
    void onEdited(Runnable then) {
        whenEdited = then;
    }

    void edit(Endpoint endpoint) {
        clear();
        entry.begin(endpoint.name(), endpoint.events(), endpoint.tags());
        edited.set(Optional.of(endpoint));
    }

    /// @param agreeToHttp asked where the address is not encrypted
    void save(BooleanSupplier agreeToHttp) {
        edited.get()
                .ifPresentOrElse(endpoint -> change(endpoint.id()), () -> add(false, agreeToHttp));
    }

    private void add(boolean allowHttp, BooleanSupplier agreeToHttp) {
        EndpointChange wanted = entry.wanted();
        EndpointForm form = new EndpointForm(entry.urlProperty().get(), allowHttp, wanted);
        saving.set(true);
        tasks.run(
                () -> {
                    try (wanted) {
                        return service.add(form);
                    }
                },
                endpoint -> {
                    saving.set(false);
                    entry.clearSecrets();
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
            add(true, () -> false);
        } else {
            problem.set(voice.errors().words(failure));
        }
    }

    private void change(UUID endpoint) {
        EndpointChange change = entry.changed();
        saving.set(true);
        tasks.run(
                () -> {
                    try (change) {
                        return settings.edit(endpoint, change);
                    }
                },
                done -> {
                    saving.set(false);
                    voice.notices().success("notifications.edited", done.name());
                    whenEdited.run();
                },
                failure -> {
                    saving.set(false);
                    problem.set(voice.errors().words(failure));
                });
    }

    /// Takes over what a file holds of an authority.
    void readAuthority(Path file) {
        tasks.run(
                () -> AuthorityFile.read(file),
                entry.authorityProperty()::set,
                failure -> problem.set(voice.errors().words(failure)));
    }

    /// Gives an endpoint a new secret, which is shown this once.
    void rotate(UUID endpoint) {
        clear();
        tasks.run(
                () -> settings.rotate(endpoint),
                rotated -> added.set(Optional.of(rotated)),
                voice.errors()::present);
    }

    /// Forgets what was entered and the secret.
    void clear() {
        added.get().ifPresent(NewEndpoint::close);
        added.set(Optional.empty());
        edited.set(Optional.empty());
        entry.begin("", EventType.OF_SWITCHES, List.of());
        problem.set("");
    }
}
