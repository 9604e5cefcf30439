package app.certkeep.gui.notification;

import app.certkeep.failure.NotFoundException;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.DeliveryAttempt;
import app.certkeep.notification.DeliveryDetails;
import app.certkeep.notification.DeliveryService;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// One delivery with all that was sent, followed while it is shown.
public final class DeliveryDetailsViewModel {
    /// What is shown.
    record Shown(DeliveryDetails details, DeliveryStatus status) {}

    private final DeliveryService service;
    private final Supplier<Set<UUID>> sending;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Reload<Optional<Shown>> reload;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeliveryAttempt>> attempt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Optional<UUID> open = Optional.empty();

    DeliveryDetailsViewModel(
            DeliveryService service, Supplier<Set<UUID>> sending, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.sending = sending;
        this.tasks = tasks;
        this.voice = voice;
        reload = new Reload<>(tasks, this::load, this::show, this::fail);
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The attempt that is looked at: the newest, until another is chosen.
    ReadOnlyObjectProperty<Optional<DeliveryAttempt>> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    void choose(DeliveryAttempt one) {
        attempt.set(Optional.of(one));
    }

    Optional<UUID> openId() {
        return open;
    }

    void open(UUID id) {
        open = Optional.of(id);
        refresh();
    }

    void close() {
        open = Optional.empty();
        shown.set(Optional.empty());
        attempt.set(Optional.empty());
    }

    void refresh() {
        if (open.isPresent()) {
            reload.now();
        }
    }

    /// @param afterwards called when it is on its way again
    void resend(UUID id, Runnable afterwards) {
        tasks.run(
                () -> {
                    service.resend(id);
                    return true;
                },
                done -> {
                    refresh();
                    afterwards.run();
                },
                voice.errors()::present);
    }

    /// Sends a test and opens its delivery, where the outcome appears.
    void sendTest(UUID endpointId, Runnable afterwards) {
        tasks.run(
                () -> service.sendTest(endpointId),
                id -> {
                    open(id);
                    afterwards.run();
                },
                voice.errors()::present);
    }

    private Optional<Shown> load() {
        Set<UUID> now = sending.get();
        return open.map(service::details)
                .map(found -> new Shown(found, DeliveryStatus.of(found.summary(), now)));
    }

    private void show(Optional<Shown> loaded) {
        Optional<UUID> id = loaded.map(found -> found.details().summary().id());
        if (id.equals(open)) {
            List<DeliveryAttempt> before = attempts(shown.get());
            List<DeliveryAttempt> now = attempts(loaded);
            boolean older = before.size() > 1 && !attempt.get().equals(last(before));
            attempt.set(
                    attempt.get().filter(one -> older && now.contains(one)).or(() -> last(now)));
            shown.set(loaded);
        }
    }

    private static List<DeliveryAttempt> attempts(Optional<Shown> of) {
        return of.map(known -> known.details().attempts()).orElse(List.of());
    }

    private static Optional<DeliveryAttempt> last(List<DeliveryAttempt> attempts) {
        return attempts.stream().reduce((one, later) -> later);
    }

    /// A delivery goes with its endpoint; that is no failure of looking at it.
    private void fail(Throwable failure) {
        close();
        if (!(failure instanceof NotFoundException)) {
            voice.errors().present(failure);
        }
    }
}
