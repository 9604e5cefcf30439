package app.certkeep.gui.served;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.revocation.RevocationCheck;
import app.certkeep.revocation.RevocationReport;
import app.certkeep.revocation.RevocationSource;
import app.certkeep.served.Served;
import app.certkeep.served.ServedHost;
import app.certkeep.served.ServerAddress;
import app.certkeep.served.StartTls;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The servers of the certificate that is shown, and what its authority says of it. Loaded when it
/// is looked at; nobody is connected to before a person asks. Used on the JavaFX thread.
public final class ServersViewModel {
    private final Served served;
    private final RevocationCheck revocation;
    private final TaskRunner tasks;
    private final Voice voice;
    private final ReadOnlyObjectWrapper<List<ServedHost>> hosts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RevocationSource>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RevocationReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<UUID> shown = Optional.empty();
    private boolean looking;
    private int turn;

    public ServersViewModel(
            Served served, RevocationCheck revocation, TaskRunner tasks, Voice voice) {
        this.served = served;
        this.revocation = revocation;
        this.tasks = tasks;
        this.voice = voice;
    }

    ReadOnlyObjectProperty<List<ServedHost>> hostsProperty() {
        return hosts.getReadOnlyProperty();
    }

    /// Whom [#ask] would ask.
    ReadOnlyObjectProperty<List<RevocationSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RevocationReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// What is wrong with what was entered.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What was found of the same certificate stays until it is asked again.
    public void show(Optional<UUID> certificate) {
        if (!certificate.equals(shown)) {
            turn++;
            hosts.set(List.of());
            sources.set(List.of());
            report.set(Optional.empty());
            checking.set(false);
            asking.set(false);
            problem.set("");
            shown = certificate;
        }
        load();
    }

    /// Whether anybody sees it.
    public void look(boolean now) {
        looking = now;
        load();
    }

    /// What was found elsewhere meanwhile is seen.
    public void reload() {
        load();
    }

    private void load() {
        if (looking) {
            shown.ifPresent(
                    id -> {
                        run(() -> served.hosts().of(id), hosts::set);
                        run(() -> revocation.sources(id), sources::set);
                    });
        }
    }

    /// @param done called when it is noted
    void add(String place, StartTls startTls, Runnable done) {
        problem.set("");
        shown.ifPresent(
                id -> {
                    int mine = turn;
                    tasks.run(
                            () -> {
                                served.hosts().add(id, ServerAddress.require(place, startTls));
                                return served.hosts().of(id);
                            },
                            now -> {
                                if (mine == turn) {
                                    hosts.set(now);
                                    done.run();
                                }
                            },
                            failure -> problem.set(voice.errors().words(failure)));
                });
    }

    void remove(ServedHost host) {
        run(
                () -> {
                    served.hosts().remove(host.id());
                    return served.hosts().of(host.certificate());
                },
                hosts::set);
    }

    /// Looks at all servers of this certificate.
    void check() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        shown.ifPresent(id -> begin(() -> served.checks().check(id), hosts::set, checking));
    }

    /// Asks the authority.
    void ask() {
        if (asking.get()) {
            return;
        }
        asking.set(true);
        shown.ifPresent(
                id ->
                        begin(
                                () -> revocation.of(id),
                                found -> report.set(Optional.of(found)),
                                asking));
    }

    private <T> void begin(Callable<T> work, Consumer<T> taker, ReadOnlyBooleanWrapper going) {
        int mine = turn;
        tasks.run(
                work,
                found -> {
                    if (mine == turn) {
                        going.set(false);
                        taker.accept(found);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        going.set(false);
                    }
                    voice.errors().present(failure);
                });
    }

    private <T> void run(Callable<T> work, Consumer<T> taker) {
        begin(work, taker, new ReadOnlyBooleanWrapper());
    }
}
