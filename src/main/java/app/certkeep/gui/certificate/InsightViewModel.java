package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateInspection;
import app.certkeep.certificate.ChainLink;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.format.DerOutline;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What takes work to see of the certificate that is shown: its chain and the tree of its encoding.
/// Each is loaded when it is looked at, and once. Used on the JavaFX thread.
public final class InsightViewModel {
    private final CertificateInspection inspection;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<Optional<ChainLink>> chain =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DerOutline>> outline =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<UUID> shown = Optional.empty();
    private DetailsTab open = DetailsTab.OVERVIEW;

    public InsightViewModel(
            CertificateInspection inspection, TaskRunner tasks, ErrorPresenter errors) {
        this.inspection = inspection;
        this.tasks = tasks;
        this.errors = errors;
    }

    ReadOnlyObjectProperty<Optional<ChainLink>> chainProperty() {
        return chain.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DerOutline>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    void show(Optional<InspectedCertificate> certificate) {
        shown = certificate.map(seen -> seen.summary().id());
        chain.set(Optional.empty());
        outline.set(Optional.empty());
        load();
    }

    void open(DetailsTab tab) {
        open = tab;
        load();
    }

    private void load() {
        shown.ifPresent(
                id -> {
                    if (open == DetailsTab.CHAIN && chain.get().isEmpty()) {
                        ask(id, () -> inspection.chain(id), found -> chain.set(Optional.of(found)));
                    } else if (open == DetailsTab.ASN1 && outline.get().isEmpty()) {
                        ask(
                                id,
                                () -> inspection.outline(id),
                                found -> outline.set(Optional.of(found)));
                    }
                });
    }

    private <T> void ask(UUID id, Callable<T> work, Consumer<T> show) {
        tasks.run(
                work,
                found -> {
                    if (shown.equals(Optional.of(id))) {
                        show.accept(found);
                    }
                },
                errors::present);
    }
}
