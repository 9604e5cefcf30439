package app.certkeep.activity;

import app.certkeep.operation.Action;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Which records are asked for, and in what order.
///
/// @param text words that all have to occur, in any case, in the item's name, the action or the
///     operation id; blank for all
/// @param range when it was done
/// @param action null for all
/// @param failuresOnly only what was refused or failed
public record ActivityQuery(
        String text, Range range, @Nullable Action action, boolean failuresOnly, Order order) {

    /// @param from null for the beginning; included
    /// @param until null for now; not included
    /// @param itemId null for all items
    public record Range(@Nullable Instant from, @Nullable Instant until, @Nullable UUID itemId) {
        public static final Range ALL = new Range(null, null, null);

        public static Range since(Instant from) {
            return new Range(from, null, null);
        }
    }

    /// Equal ones follow in the order of time.
    public record Order(Sort by, boolean ascending) {
        public static final Order NEWEST_FIRST = new Order(Sort.TIME, false);
    }

    /// What a list is sorted by.
    public enum Sort {
        TIME("position"),
        ACTION("action"),
        RESULT("result"),
        COST("cost");

        private final String property;

        Sort(String property) {
            this.property = property;
        }
    }

    public static ActivityQuery all() {
        return new ActivityQuery("", Range.ALL, null, false, Order.NEWEST_FIRST);
    }

    /// All about one item.
    public static ActivityQuery of(UUID itemId) {
        return all().within(new Range(null, null, itemId));
    }

    public ActivityQuery matching(String words) {
        return new ActivityQuery(words, range, action, failuresOnly, order);
    }

    public ActivityQuery within(Range when) {
        return new ActivityQuery(text, when, action, failuresOnly, order);
    }

    public ActivityQuery only(@Nullable Action which) {
        return new ActivityQuery(text, range, which, failuresOnly, order);
    }

    public ActivityQuery failures(boolean only) {
        return new ActivityQuery(text, range, action, only, order);
    }

    public ActivityQuery sortedBy(Sort by, boolean ascending) {
        return new ActivityQuery(text, range, action, failuresOnly, new Order(by, ascending));
    }

    /// Whether it leaves nothing out.
    public boolean isAll() {
        return text.isBlank() && range.equals(Range.ALL) && action == null && !failuresOnly;
    }

    String orderBy() {
        String direction = order.ascending ? " asc" : " desc";
        String tie = order.by == Sort.TIME ? "" : ", position desc";
        // The owner leads, so that H2 follows the index instead of sorting all records.
        String owner = order.by == Sort.TIME ? "owner" + direction + ", " : "";
        return " order by " + owner + order.by.property + direction + tie;
    }

    boolean matches(ActivityRecord record) {
        String all =
                (record.item().name() + " " + record.action() + " " + record.operation())
                        .toLowerCase(Locale.ROOT);
        return words().stream().allMatch(all::contains);
    }

    private List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
