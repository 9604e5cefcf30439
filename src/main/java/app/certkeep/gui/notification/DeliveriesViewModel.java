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

    private final DeliveryService service;
    private final Supplier<Set<UUID>> sending;
    private final Reload<Page<DeliveryItem>> reload;
    private final ObservableList<DeliveryItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyObjectWrapper<Range> range =
            new ReadOnlyObjectWrapper<>(new Range(0, 0, 0, true, true));
    private volatile DeliveryQuery query = DeliveryQuery.ALL;
    private volatile int number = 1;

    DeliveriesViewModel(
            DeliveryService service, Supplier<Set<UUID>> sending, TaskRunner tasks, Voice voice) {
        this.service = service;
        this.sending = sending;
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

    void refresh() {
        reload.now();
    }

    /// @param state null for all
    void filter(@Nullable DeliveryState state) {
        query = new DeliveryQuery(state, null);
        number = 1;
        refresh();
    }

    void turn(int pages) {
        number = Math.max(1, number + pages);
        refresh();
    }

    private Page<DeliveryItem> load() {
        Set<UUID> now = sending.get();
        return service.page(query, new PageRequest(number, PAGE_SIZE))
                .map(delivery -> new DeliveryItem(delivery, DeliveryStatus.of(delivery, now)));
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
