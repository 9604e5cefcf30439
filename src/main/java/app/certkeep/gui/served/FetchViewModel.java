package app.certkeep.gui.served;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.served.CertificateFetch;
import app.certkeep.served.FetchResult;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks a server for its certificates, and hands them to the import where somebody wants them.
/// Used on the JavaFX thread.
public final class FetchViewModel {
    private final CertificateFetch fetch;
    private final Consumer<String> importing;
    private final TaskRunner tasks;
    private final Voice voice;
    private final ReadOnlyObjectWrapper<Optional<FetchResult.Fetched>> fetched =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private int turn;

    /// @param importing takes certificates in PEM
    public FetchViewModel(
            CertificateFetch fetch, Consumer<String> importing, TaskRunner tasks, Voice voice) {
        this.fetch = fetch;
        this.importing = importing;
        this.tasks = tasks;
        this.voice = voice;
    }

    ReadOnlyObjectProperty<Optional<FetchResult.Fetched>> fetchedProperty() {
        return fetched.getReadOnlyProperty();
    }

    /// Why there is nothing.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// As it is before anybody has asked; what still comes is no news any more.
    void reset() {
        turn++;
        fetched.set(Optional.empty());
        problem.set("");
        working.set(false);
    }

    void fetch(String place, StartTls startTls, ServerTexts texts) {
        reset();
        int mine = turn;
        working.set(true);
        tasks.run(
                () -> fetch.from(ServerAddress.require(place, startTls)),
                result -> {
                    if (mine == turn) {
                        working.set(false);
                        show(result, texts);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        working.set(false);
                        problem.set(voice.errors().words(failure));
                    }
                });
    }

    private void show(FetchResult result, ServerTexts texts) {
        switch (result) {
            case FetchResult.Fetched found -> fetched.set(Optional.of(found));
            case FetchResult.Unreachable failed ->
                    problem.set(texts.text(failed.problem().messageKey()));
        }
    }

    /// Hands what was fetched to the import.
    void keep() {
        fetched.get()
                .ifPresent(
                        found ->
                                importing.accept(
                                        new String(found.pem(), StandardCharsets.US_ASCII)));
    }
}
