package app.certkeep.gui.certificate;

import app.certkeep.activity.ActivityQuery;
import app.certkeep.activity.ActivityRecord;
import app.certkeep.activity.ActivityService;
import app.certkeep.certificate.CertificateInspection;
import app.certkeep.certificate.ChainLink;
import app.certkeep.certificate.InspectedCertificate;
import app.certkeep.certificate.format.DerOutline;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.i18n.Messages;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/// What takes work to see of the certificate that is shown: its chain, its JSON, the tree of its
/// encoding and what was done to it. Each is loaded when it is looked at, and once. Used on the
/// JavaFX thread.
public final class InsightViewModel {
    /// Records shown; who wants to see more looks under Activity.
    private static final PageRequest NEWEST = new PageRequest(1, 100);

    private final CertificateInspection inspection;
    private final ActivityService activity;
    private final Messages messages;
    private final TaskRunner tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyObjectWrapper<Optional<ChainLink>> chain =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> json =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DerOutline>> outline =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Page<ActivityRecord>>> history =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<DetailsTab> asked = EnumSet.noneOf(DetailsTab.class);
    private Optional<InspectedCertificate> shown = Optional.empty();
    private DetailsTab open = DetailsTab.OVERVIEW;
    private int turn;

    public InsightViewModel(
            CertificateInspection inspection,
            ActivityService activity,
            Messages messages,
            TaskRunner tasks,
            ErrorPresenter errors) {
        this.inspection = inspection;
        this.activity = activity;
        this.messages = messages;
        this.tasks = tasks;
        this.errors = errors;
    }

    ReadOnlyObjectProperty<Optional<ChainLink>> chainProperty() {
        return chain.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> jsonProperty() {
        return json.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DerOutline>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Page<ActivityRecord>>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// What is seen of the same certificate stays until it was loaded again.
    void show(Optional<InspectedCertificate> certificate) {
        if (!id(shown).equals(id(certificate))) {
            chain.set(Optional.empty());
            json.set(Optional.empty());
            outline.set(Optional.empty());
            history.set(Optional.empty());
        }
        shown = certificate;
        turn++;
        asked.clear();
        load();
    }

    private static Optional<UUID> id(Optional<InspectedCertificate> certificate) {
        return certificate.map(seen -> seen.summary().id());
    }

    void open(DetailsTab tab) {
        open = tab;
        load();
    }

    private void load() {
        shown.filter(_ -> asked.add(open)).ifPresent(this::load);
    }

    private void load(InspectedCertificate seen) {
        UUID id = seen.summary().id();
        switch (open) {
            case CHAIN -> load(chain, () -> inspection.chain(id));
            case JSON -> load(json, () -> JsonText.of(seen, messages));
            case ASN1 -> load(outline, () -> inspection.outline(id));
            case HISTORY -> load(history, () -> activity.page(ActivityQuery.of(id), NEWEST).page());
            case OVERVIEW, EXTENSIONS, SERVERS, PEM -> {}
        }
    }

    private <T> void load(ReadOnlyObjectWrapper<Optional<T>> place, Callable<T> work) {
        int mine = turn;
        tasks.run(
                work,
                found -> {
                    if (mine == turn) {
                        place.set(Optional.of(found));
                    }
                },
                errors::present);
    }
}
