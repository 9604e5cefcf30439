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
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.DeliveryState;
import app.certkeep.notification.SwitchTold;
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
            Page<CertificateSummary> page,
            CertificateCounts counts,
            ExpirySummary expiry,
            Map<UUID, SwitchTold> told,
            long waiting) {}

    private final CertificateService service;
    private final TaskRunner tasks;
    private final DeliveryService deliveries;
    private final Voice voice;
    private final CertificateChanges changes;
    private final CertificateSwitching switching;
    private final WholeChoice whole;
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
    private final ReadOnlyObjectWrapper<Sending> sending =
            new ReadOnlyObjectWrapper<>(Sending.NONE);
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private PageRequest asked;
    private boolean replacing;
    private int turn;

    /// @param pageSize rows a page
    public CertificateListViewModel(
            CertificateService service,
            DeliveryService deliveries,
            TaskRunner tasks,
            Voice voice,
            int pageSize) {
        this.service = service;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.voice = voice;
        changes = new CertificateChanges(service, deliveries, tasks, voice, this::reload);
        switching = new CertificateSwitching(service, tasks, voice, this::reload);
        whole = new WholeChoice(service.sheet(), query, tasks, voice.errors());
        savedFilters = new SavedFiltersViewModel(service.filters(), tasks, voice.errors());
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

    /// How far telling others has come.
    ReadOnlyObjectProperty<Sending> sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    WholeChoice whole() {
        return whole;
    }

    SavedFiltersViewModel savedFilters() {
        return savedFilters;
    }

    /// Shows what a saved filter finds, and nothing else.
    void show(SavedFilter filter) {
        ask(query.get().matching(filter.text()).only(CertificateFilter.ALL));
    }

    /// Shows one and nothing else.
    void showAlone(CertificateSummary certificate) {
        ask(query.get().matching("sha256:" + certificate.sha256()).only(CertificateFilter.ALL));
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
        whole.end();
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
                () -> answer(asking, request),
                answer -> {
                    if (mine == turn) {
                        problem.set(Optional.empty());
                        show(answer);
                    }
                },
                failure -> {
                    if (!(failure instanceof InvalidInputException refused)) {
                        voice.errors().present(failure);
                    } else if (mine == turn) {
                        problem.set(Optional.of(refused));
                    }
                });
    }

    private Answer answer(CertificateQuery asking, PageRequest request) {
        Page<CertificateSummary> found = service.page(asking, request);
        List<UUID> ids = found.items().stream().map(CertificateSummary::id).toList();
        return new Answer(
                found,
                service.counts(),
                service.expiry().summary(),
                deliveries.told(ids),
                deliveries.countDue());
    }

    private void show(Answer answer) {
        Page<CertificateSummary> shown = answer.page();
        if (shown.items().isEmpty() && shown.total() > 0) {
            goTo(shown.pages());
            return;
        }
        replacing = true;
        items.setAll(shown.items().stream().map(one -> item(one, answer)).toList());
        replacing = false;
        sending.set(sending.get().at(answer.waiting()));
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

    private CertificateItem item(CertificateSummary summary, Answer answer) {
        Optional<SwitchTold> told = Optional.ofNullable(answer.told().get(summary.id()));
        boolean fresh = switching.hasMoved(summary.id());
        CertificateItem item =
                new CertificateItem(
                        summary, told.filter(it -> fresh || it.state() != DeliveryState.DELIVERED));
        switching.follow(item);
        return item;
    }

    /// Moves switches at once and then in the store; a failure moves them back.
    void setActive(List<CertificateItem> chosen, boolean on) {
        switching.move(chosen, on);
    }

    /// As [#setActive], for more than the rows that are shown.
    void setAllActive(List<UUID> ids, boolean on) {
        switching.move(ids, items, on);
    }

    ReadOnlyIntegerProperty unsettledProperty() {
        return switching.unsettledProperty();
    }

    /// What else the user does to them.
    CertificateChanges changes() {
        return changes;
    }
}
