package app.certkeep.activity;

import app.certkeep.account.ItemSeal;
import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Answers queries within one transaction. Names of items are encrypted: words are looked for in
/// what was opened, newest first, up to a bound.
final class RecordSearch {
    /// Opening one takes some microseconds.
    static final int MOST_OPENED = 20_000;

    private static final int AT_ONCE = 1000;

    private final RecordSearchRepository rows;
    private final ItemSeal seal;

    RecordSearch(RecordSearchRepository rows, ItemSeal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    ActivityPage page(ActivityQuery query, PageRequest request, long balance) {
        if (query.text().isBlank()) {
            List<ActivityRecord> items =
                    rows.page(query, request).stream().map(row -> row.opened(seal)).toList();
            return new ActivityPage(new Page<>(items, request, rows.count(query)), true, balance);
        }
        List<ActivityRecord> found = new ArrayList<>();
        boolean complete = each(query, MOST_OPENED, found::add);
        found.sort(orderOf(query.order()));
        List<ActivityRecord> items =
                found.stream().skip(request.offset()).limit(request.size()).toList();
        return new ActivityPage(new Page<>(items, request, found.size()), complete, balance);
    }

    /// Hands over what matches, newest first.
    ///
    /// @param most how many are looked at
    /// @return whether that was all
    boolean each(ActivityQuery query, int most, Consumer<ActivityRecord> found) {
        long position = Long.MAX_VALUE;
        for (int looked = 0; looked < most; looked += AT_ONCE) {
            List<RecordEntity> some = rows.before(position, query, AT_ONCE);
            some.stream().map(row -> row.opened(seal)).filter(query::matches).forEach(found);
            if (some.size() < AT_ONCE) {
                return true;
            }
            position = some.getLast().position();
            rows.forget();
        }
        return rows.before(position, query, 1).isEmpty();
    }

    private static Comparator<ActivityRecord> orderOf(ActivityQuery.Order order) {
        Comparator<ActivityRecord> by =
                switch (order.by()) {
                    case TIME -> Comparator.comparingLong(ActivityRecord::position);
                    case ACTION -> Comparator.comparing(record -> record.action().name());
                    case RESULT -> Comparator.comparing(record -> record.result().name());
                    case COST -> Comparator.comparingLong(ActivityRecord::cost);
                };
        return (order.ascending() ? by : by.reversed())
                .thenComparing(Comparator.comparingLong(ActivityRecord::position).reversed());
    }
}
