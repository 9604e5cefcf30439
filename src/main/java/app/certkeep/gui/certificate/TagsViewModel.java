package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.CertificateTags;
import app.certkeep.certificate.TagCount;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The tags of the certificate that is shown. Used on the JavaFX thread.
final class TagsViewModel {
    private static final int MOST_SUGGESTED = 8;

    private final CertificateTags service;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final Runnable onChanged;
    private final ReadOnlyObjectWrapper<List<String>> tags = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<UUID> shown = Optional.empty();
    private List<TagCount> inUse = List.of();

    /// @param onChanged called when other tags are in the store
    TagsViewModel(
            CertificateTags service, TaskRunner tasks, ErrorPresenter errors, Runnable onChanged) {
        this.service = service;
        this.tasks = tasks;
        this.errors = errors;
        this.onChanged = onChanged;
    }

    ReadOnlyObjectProperty<List<String>> tagsProperty() {
        return tags.getReadOnlyProperty();
    }

    void show(Optional<CertificateSummary> certificate) {
        shown = certificate.map(CertificateSummary::id);
        tags.set(certificate.map(CertificateSummary::tags).orElse(List.of()));
    }

    /// Learns what may be suggested.
    void prepare() {
        tasks.run(service::inUse, found -> inUse = found, errors::present);
    }

    /// Tags of other certificates that go on as typed, the most used first.
    List<String> suggestions(String typed) {
        String start = typed.strip().toLowerCase(Locale.ROOT);
        return inUse.stream()
                .map(TagCount::tag)
                .filter(tag -> tag.startsWith(start) && !tag.equals(start))
                .filter(tag -> !tags.get().contains(tag))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /// Several may be typed with commas between them.
    void add(String typed) {
        List<String> wanted = TagDialog.tags(typed);
        if (!wanted.isEmpty()) {
            change(id -> service.add(List.of(id), wanted));
        }
    }

    void remove(String tag) {
        change(id -> service.remove(List.of(id), List.of(tag)));
    }

    private void change(Consumer<UUID> work) {
        shown.ifPresent(
                id ->
                        tasks.run(
                                () -> {
                                    work.accept(id);
                                    return true;
                                },
                                _ -> onChanged.run(),
                                errors::present));
    }
}
