package app.certkeep.gui.activity;

import app.certkeep.activity.ActivityPage;
import app.certkeep.activity.ActivityQuery;
import app.certkeep.activity.ActivityRecord;
import app.certkeep.activity.ActivityService;
import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.operation.Action;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The records that match what is asked for, page by page.
public final class ActivityViewModel {
    static final int PAGE_SIZE = 50;

    /// What there is to see. There is always a record, that of signing up, unless it was deleted.
    enum Content {
        LOADING,
        EMPTY,
        NOTHING_MATCHES,
        ROWS
    }

    private final ActivityService service;
    private final Clock clock;
    private final TaskRunner tasks;
    private final Voice voice;
    private final ActivityProof proof;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.ALL);
    private final ObjectProperty<Optional<Action>> action =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty failuresOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ActivityPage> shown =
            new ReadOnlyObjectWrapper<>(
                    new ActivityPage(
                            new Page<>(List.of(), new PageRequest(1, PAGE_SIZE), 0), true, 0));
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyObjectWrapper<List<UUID>> undoable =
            new ReadOnlyObjectWrapper<>(List.of());

    private ActivityQuery.Order order = ActivityQuery.Order.NEWEST_FIRST;
    private int number = 1;
    private boolean loading;
    private boolean outdated;

    public ActivityViewModel(ActivityService service, Clock clock, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.clock = clock;
        this.tasks = tasks;
        this.voice = voice;
        proof = new ActivityProof(service, tasks, voice);
        search.subscribe((before, now) -> askAnew());
        since.subscribe((before, now) -> askAnew());
        action.subscribe((before, now) -> askAnew());
        failuresOnly.subscribe((before, now) -> askAnew());
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Since> sinceProperty() {
        return since;
    }

    ObjectProperty<Optional<Action>> actionProperty() {
        return action;
    }

    BooleanProperty failuresOnlyProperty() {
        return failuresOnly;
    }

    ReadOnlyObjectProperty<ActivityPage> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// What was deleted last and can still be brought back here.
    ReadOnlyObjectProperty<List<UUID>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ActivityProof proof() {
        return proof;
    }

    /// What the list shows now.
    ActivityQuery query() {
        return new ActivityQuery(
                search.get(),
                since.get().until(clock.instant()),
                action.get().orElse(null),
                failuresOnly.get(),
                order);
    }

    void showAll() {
        search.set("");
        since.set(Since.ALL);
        action.set(Optional.empty());
        failuresOnly.set(false);
    }

    void sort(ActivityQuery.Sort by, boolean ascending) {
        ActivityQuery.Order wanted = new ActivityQuery.Order(by, ascending);
        if (!wanted.equals(order)) {
            order = wanted;
            askAnew();
        }
    }

    void turn(int pages) {
        number = Math.clamp(number + pages, 1, shown.get().page().pages());
        refresh();
    }

    private void askAnew() {
        number = 1;
        refresh();
    }

    /// Loads the page again. While one load runs, further wishes come together in one more.
    public void refresh() {
        if (loading) {
            outdated = true;
            return;
        }
        loading = true;
        ActivityQuery asked = query();
        PageRequest request = new PageRequest(number, PAGE_SIZE);
        tasks.run(
                () -> service.page(asked, request),
                page -> loaded(asked, page),
                failure -> {
                    loading = false;
                    outdated = false;
                    voice.errors().present(failure);
                });
    }

    private void loaded(ActivityQuery asked, ActivityPage loaded) {
        loading = false;
        int pages = loaded.page().pages();
        if (outdated) {
            outdated = false;
            refresh();
        } else if (number > pages) {
            number = pages;
            refresh();
        } else {
            shown.set(loaded);
            if (loaded.page().total() > 0) {
                content.set(Content.ROWS);
            } else {
                content.set(asked.isAll() ? Content.EMPTY : Content.NOTHING_MATCHES);
            }
        }
    }

    void delete(List<ActivityRecord> records) {
        List<UUID> ids = records.stream().map(ActivityRecord::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        tasks.run(
                () -> service.delete(ids),
                count -> {
                    undoable.set(ids);
                    refresh();
                },
                voice.errors()::present);
    }

    void undo() {
        List<UUID> ids = undoable.get();
        undoable.set(List.of());
        tasks.run(
                () -> service.restore(ids),
                count -> {
                    voice.notices().success("activity.restored", count);
                    refresh();
                },
                voice.errors()::present);
    }
}
