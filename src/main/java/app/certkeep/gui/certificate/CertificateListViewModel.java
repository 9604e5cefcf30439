package app.certkeep.gui.certificate;

import app.certkeep.certificate.CertificateCounts;
import app.certkeep.certificate.CertificateFilter;
import app.certkeep.certificate.CertificateQuery;
import app.certkeep.certificate.CertificateService;
import app.certkeep.certificate.CertificateSort;
import app.certkeep.certificate.CertificateSummary;
import app.certkeep.certificate.ExpirySummary;
import app.certkeep.certificate.SavedFilter;
import app.certkeep.failure.InvalidInputException;
import app.certkeep.gui.common.ErrorPresenter;
import app.certkeep.gui.common.Notices;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the list of certificates shows: one page of what the query asks for, always as the service
/// has it. Used on the JavaFX thread.
public final class CertificateListViewModel {
    /// What stands in the middle of the screen.
    public enum Content {
        LOADING,
        EMPTY,
        NOTHING_MATCHES,
        ROWS
    }

    private record Answer(
            Page<CertificateSummary> page, CertificateCounts counts, ExpirySummary expiry) {}

    private final CertificateService service;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ErrorPresenter errors;
    private final CertificateDeletion deletion;
    private final SavedFiltersViewModel savedFilters;

    private final ObservableList<CertificateItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<CertificateQuery> query =
            new SimpleObjectProperty<>(CertificateQuery.all());
    private final ReadOnlyObjectWrapper<Page<CertificateSummary>> page;
    private final ReadOnlyObjectWrapper<CertificateCounts> counts =
            new ReadOnlyObjectWrapper<>(CertificateCounts.NONE);
    private final ReadOnlyObjectWrapper<Optional<ExpirySummary>> expiry =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyObjectWrapper<Optional<InvalidInputException>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<UUID, Boolean> moving = new HashMap<>();
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private PageRequest asked;
    private boolean replacing;
    private int turn;

    /// @param pageSize rows a page
    public CertificateListViewModel(
            CertificateService service,
            TaskRunner tasks,
            Notices notices,
            ErrorPresenter errors,
            int pageSize) {
        this.service = service;
        this.tasks = tasks;
        this.notices = notices;
        this.errors = errors;
        deletion = new CertificateDeletion(service, tasks, notices, errors);
        savedFilters = new SavedFiltersViewModel(service.filters(), tasks, errors);
        asked = new PageRequest(1, pageSize);
        page = new ReadOnlyObjectWrapper<>(new Page<>(List.of(), asked, 0));
        reload();
    }

    ObservableList<CertificateItem> items() {
        return items;
    }

    ReadOnlyObjectProperty<Page<CertificateSummary>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CertificateCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ExpirySummary>> expiryProperty() {
        return expiry.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CertificateQuery> queryProperty() {
        return query;
    }

    /// What is wrong with the search as it stands; the rows are then those of the one before.
    ReadOnlyObjectProperty<Optional<InvalidInputException>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Counts the answers shown; an answer may be equal to the one before it.
    ReadOnlyIntegerProperty answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /// Whether the rows are being exchanged, so that a lost selection is not the user's will.
    boolean isReplacing() {
        return replacing;
    }

    SavedFiltersViewModel savedFilters() {
        return savedFilters;
    }

    /// Shows what a saved filter finds, and nothing else.
    void show(SavedFilter filter) {
        ask(query.get().matching(filter.text()).only(CertificateFilter.ALL));
    }

    void search(String text) {
        ask(query.get().matching(text));
    }

    void filter(CertificateFilter filter) {
        ask(query.get().only(filter));
    }

    void sort(CertificateSort sort, boolean ascending) {
        ask(query.get().sortedBy(sort, ascending));
    }

    void clearFilters() {
        ask(query.get().matching("").only(CertificateFilter.ALL));
    }

    private void ask(CertificateQuery asking) {
        if (!asking.equals(query.get())) {
            query.set(asking);
            goTo(1);
        }
    }

    void goTo(int number) {
        asked = new PageRequest(number, asked.size());
        reload();
    }

    /// Shows so many rows a page, from the first.
    public void showRows(int number) {
        asked = new PageRequest(1, number);
        reload();
    }

    /// Asks the service again. Only the last question's answer is shown.
    public void reload() {
        int mine = ++turn;
        CertificateQuery asking = query.get();
        PageRequest request = asked;
        tasks.run(
                () ->
                        new Answer(
                                service.page(asking, request),
                                service.counts(),
                                service.expiry().summary()),
                answer -> {
                    if (mine == turn) {
                        problem.set(Optional.empty());
                        show(answer);
                    }
                },
                failure -> {
                    if (!(failure instanceof InvalidInputException refused)) {
                        errors.present(failure);
                    } else if (mine == turn) {
                        problem.set(Optional.of(refused));
                    }
                });
    }

    private void show(Answer answer) {
        Page<CertificateSummary> shown = answer.page();
        if (shown.items().isEmpty() && shown.total() > 0) {
            goTo(shown.pages());
            return;
        }
        replacing = true;
        items.setAll(shown.items().stream().map(this::item).toList());
        replacing = false;
        counts.set(answer.counts());
        expiry.set(Optional.of(answer.expiry()));
        page.set(shown);
        content.set(contentOf(answer));
        answers.set(answers.get() + 1);
    }

    private static Content contentOf(Answer answer) {
        if (answer.page().total() > 0) {
            return Content.ROWS;
        }
        return answer.counts().all() == 0 ? Content.EMPTY : Content.NOTHING_MATCHES;
    }

    private CertificateItem item(CertificateSummary summary) {
        CertificateItem item = new CertificateItem(summary);
        Boolean on = moving.get(summary.id());
        if (on != null) {
            item.move(on);
        }
        return item;
    }

    /// Moves switches at once and then in the store; a failure moves them back.
    void setActive(List<CertificateItem> chosen, boolean on) {
        List<CertificateItem> toMove =
                chosen.stream()
                        .filter(item -> !item.movingProperty().get())
                        .filter(item -> item.activeProperty().get() != on)
                        .toList();
        if (toMove.isEmpty()) {
            return;
        }
        List<UUID> ids = toMove.stream().map(CertificateItem::id).toList();
        toMove.forEach(item -> item.move(on));
        ids.forEach(id -> moving.put(id, on));
        tasks.run(
                () -> service.setActive(ids, on),
                moved -> {
                    settled(ids);
                    if (ids.size() > 1) {
                        notices.successWithUndo(
                                () -> moveBack(moved, !on),
                                on ? "certificates.activated" : "certificates.deactivated",
                                moved.size());
                    }
                },
                failure -> {
                    settled(ids);
                    errors.present(failure);
                });
    }

    private void moveBack(List<UUID> moved, boolean on) {
        tasks.run(() -> service.setActive(moved, on), back -> reload(), errors::present);
    }

    private void settled(List<UUID> ids) {
        ids.forEach(moving::remove);
        reload();
    }

    void rename(UUID id, String name) {
        tasks.run(
                () -> {
                    service.rename(id, name);
                    return true;
                },
                renamed -> reload(),
                errors::present);
    }

    /// Moves certificates to the trash, from where a notice offers to take them back.
    void delete(List<CertificateSummary> chosen) {
        deletion.delete(chosen, this::reload);
    }
}
