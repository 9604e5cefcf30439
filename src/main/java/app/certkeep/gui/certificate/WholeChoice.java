package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateSheet;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The choice of all that match, where a page shows fewer. Another query ends it. Used on the
/// JavaFX thread.
final class WholeChoice {
    private final CertificateSheet service;
    private final ObservableValue<CertificateQuery> query;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<Optional<List<UUID>>> ids =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    WholeChoice(
            CertificateSheet service,
            ObservableValue<CertificateQuery> query,
            TaskRunner tasks,
            ErrorPresenter errors) {
        this.service = service;
        this.query = query;
        this.tasks = tasks;
        this.errors = errors;
        query.subscribe(this::end);
    }

    /// What is chosen; empty where no more than rows are.
    ReadOnlyObjectProperty<Optional<List<UUID>>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    Optional<List<UUID>> ids() {
        return ids.get();
    }

    void begin() {
        CertificateQuery asking = query.getValue();
        tasks.run(
                () -> service.ids(asking),
                found -> {
                    if (asking.equals(query.getValue())) {
                        ids.set(Optional.of(found));
                    }
                },
                errors::present);
    }

    void end() {
        ids.set(Optional.empty());
    }
}
