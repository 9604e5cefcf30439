package app.certkeep.gui.notification;

import app.certkeep.gui.common.TaskRunner;
import app.certkeep.gui.common.Voice;
import app.certkeep.notification.DeliveryQuery;
import app.certkeep.notification.DeliveryService;
import app.certkeep.notification.DeliveryState;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// The list of deliveries, newest first, page by page.
public final class DeliveriesViewModel {
    static final int PAGE_SIZE = 50;

    /// What there is to see.
    public enum Content {
        LOADING,
        EMPTY,
        NOTHING_MATCHES,
        ROWS
    }

    /// Where in the list the page is; counts from 1.
    record Range(long first, long last, long total, boolean isFirstPage, boolean isLastPage) {}

    /// What is still to be sent of what was due together.
    ///
    /// @param done from 0 to 1
    record Left(long count, double done) {}

    private record Loaded(Page<DeliveryItem> page, long due) {}

    private final DeliveryService service;
    private final Supplier<Set<UUID>> sending;
    private final TaskRunner tasks;
    private final Voice voice;
    private final Reload<Loaded> reload;
    private final ObservableList<DeliveryItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyObjectWrapper<Range> range =
            new ReadOnlyObjectWrapper<>(new Range(0, 0, 0, true, true));
    private final ReadOnlyObjectWrapper<Left> left = new ReadOnlyObjectWrapper<>(new Left(0, 1));
    private long together;
    private volatile DeliveryQuery query = DeliveryQuery.ALL;
    private volatile int number = 1;

    DeliveriesViewModel(
            DeliveryService service, Supplier<Set<UUID>> sending, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.sending = sending;
        this.tasks = tasks;
        this.voice = voice;
        reload = new Reload<>(tasks, this::load, this::show, voice.errors()::present);
    }

    ObservableList<DeliveryItem> items() {
        return items;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Range> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Left> leftProperty() {
        return left.getReadOnlyProperty();
    }

    void refresh() {
        reload.now();
    }

    /// @param state null for all
    void filter(@Nullable DeliveryState state) {
        query = new DeliveryQuery(state, null);
        number = 1;
        refresh();
    }

    /// Of which the list shows the deliveries; null for all.
    @Nullable DeliveryState state() {
        return query.state();
    }

    void turn(int pages) {
        number = Math.max(1, number + pages);
        refresh();
    }

    /// Sends again what was given up.
    ///
    /// @param age of the oldest event that counts
    void resendFailed(Duration age) {
        tasks.run(
                () -> service.resendFailed(age),
                count -> {
                    voice.notices().success("notifications.resent", count);
                    refresh();
                },
                voice.errors()::present);
    }

    private Loaded load() {
        Set<UUID> now = sending.get();
        Page<DeliveryItem> page =
                service.page(query, new PageRequest(number, PAGE_SIZE))
                        .map(
                                delivery ->
                                        new DeliveryItem(
                                                delivery, DeliveryStatus.of(delivery, now)));
        return new Loaded(page, service.countDue());
    }

    private void show(Loaded loaded) {
        together = loaded.due() == 0 ? 0 : Math.max(together, loaded.due());
        left.set(new Left(loaded.due(), together == 0 ? 1 : 1 - loaded.due() / (double) together));
        show(loaded.page());
    }

    private void show(Page<DeliveryItem> page) {
        if (number > page.pages()) {
            number = page.pages();
            refresh();
            return;
        }
        if (!items.equals(page.items())) {
            items.setAll(page.items());
        }
        int offset = page.request().offset();
        range.set(
                new Range(
                        offset + 1L,
                        (long) offset + page.items().size(),
                        page.total(),
                        page.request().number() == 1,
                        page.request().number() == page.pages()));
        content.set(contentOf(page));
    }

    private Content contentOf(Page<DeliveryItem> page) {
        if (page.total() > 0) {
            return Content.ROWS;
        }
        return query.equals(DeliveryQuery.ALL) ? Content.EMPTY : Content.NOTHING_MATCHES;
    }
}
