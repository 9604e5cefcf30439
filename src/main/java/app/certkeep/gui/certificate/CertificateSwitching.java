package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateService;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Moves switches at once and then in the store; a failure moves them back. Used on the JavaFX
/// thread.
final class CertificateSwitching {
    private final CertificateService service;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Runnable onSettled;
    private final Map<UUID, Boolean> moving = new HashMap<>();
    private final Set<UUID> moved = new HashSet<>();
    private final ReadOnlyIntegerWrapper unsettled = new ReadOnlyIntegerWrapper();

    /// @param onSettled called when the store has answered
    CertificateSwitching(
            CertificateService service, TaskRunner tasks, Voice voice, Runnable onSettled) {
        this.service = service;
        this.tasks = tasks;
        this.voice = voice;
        this.onSettled = onSettled;
    }

    /// How many switches the store has yet to move.
    ReadOnlyIntegerProperty unsettledProperty() {
        return unsettled.getReadOnlyProperty();
    }

    /// Whether the user moved it since this list was opened.
    boolean hasMoved(UUID id) {
        return moved.contains(id);
    }

    /// Shows a switch in the position to which it is on its way.
    void follow(CertificateItem item) {
        Boolean on = moving.get(item.id());
        if (on != null) {
            item.move(on);
        }
    }

    /// Moves those of some rows that are in the other position.
    void move(List<CertificateItem> rows, boolean on) {
        List<CertificateItem> others =
                rows.stream()
                        .filter(item -> !item.movingProperty().get())
                        .filter(item -> item.activeProperty().get() != on)
                        .toList();
        if (!others.isEmpty()) {
            others.forEach(item -> item.move(on));
            move(others.stream().map(CertificateItem::id).toList(), on, others.size() > 1);
        }
    }

    /// Moves all of some switches, of which only a part is shown.
    void move(List<UUID> ids, List<CertificateItem> shown, boolean on) {
        Set<UUID> all = new HashSet<>(ids);
        shown.stream().filter(item -> all.contains(item.id())).forEach(item -> item.move(on));
        move(ids, on, true);
    }

    private void move(List<UUID> ids, boolean on, boolean told) {
        ids.forEach(id -> moving.put(id, on));
        unsettled.set(unsettled.get() + ids.size());
        tasks.run(
                () -> service.setActive(ids, on),
                changed -> {
                    moved.addAll(changed);
                    settled(ids);
                    if (told) {
                        tell(changed, on);
                    }
                },
                failure -> {
                    settled(ids);
                    voice.errors().present(failure);
                });
    }

    private void tell(List<UUID> changed, boolean on) {
        voice.notices()
                .successWithUndo(
                        () -> moveBack(changed, !on),
                        on ? "certificates.activated" : "certificates.deactivated",
                        changed.size());
    }

    private void moveBack(List<UUID> changed, boolean on) {
        unsettled.set(unsettled.get() + changed.size());
        tasks.run(
                () -> service.setActive(changed, on),
                _ -> settled(changed),
                failure -> {
                    settled(changed);
                    voice.errors().present(failure);
                });
    }

    private void settled(List<UUID> ids) {
        ids.forEach(moving::remove);
        unsettled.set(unsettled.get() - ids.size());
        onSettled.run();
    }
}
