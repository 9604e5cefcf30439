package app.certkeep.persistence;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.RandomAccess;

/// Rows in memory, in an order that tells all of them apart. It does not change: the next one is
/// made of it.
public final class SortedRows<T> extends AbstractList<T> implements RandomAccess {
    private final Comparator<? super T> order;
    private final T[] rows;

    /// @param rows in this order; not changed by anybody any more
    private SortedRows(Comparator<? super T> order, T[] rows) {
        this.order = order;
        this.rows = rows;
    }

    public static <T> SortedRows<T> of(Collection<T> rows, Comparator<? super T> order) {
        return new SortedRows<>(order, sorted(rows, order));
    }

    @Override
    public T get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }

    /// The same rows in another order.
    public SortedRows<T> in(Comparator<? super T> another) {
        return of(this, another);
    }

    /// Mostly a few among many change, so their places are looked for and the rest is copied.
    ///
    /// @param gone each of them is there
    /// @param added none of them is there
    public SortedRows<T> next(Collection<T> gone, Collection<T> added) {
        return without(gone).with(added);
    }

    private SortedRows<T> without(Collection<T> gone) {
        int[] places =
                gone.stream()
                        .mapToInt(one -> Arrays.binarySearch(rows, one, order))
                        .sorted()
                        .toArray();
        T[] kept = room(rows.length - places.length);
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(rows, from, kept, from - i, places[i] - from);
            from = places[i] + 1;
        }
        System.arraycopy(rows, from, kept, from - places.length, rows.length - from);
        return new SortedRows<>(order, kept);
    }

    private SortedRows<T> with(Collection<T> added) {
        T[] more = sorted(added, order);
        T[] all = room(rows.length + more.length);
        int from = 0;
        for (int i = 0; i < more.length; i++) {
            int place = -1 - Arrays.binarySearch(rows, more[i], order);
            System.arraycopy(rows, from, all, from + i, place - from);
            all[place + i] = more[i];
            from = place;
        }
        System.arraycopy(rows, from, all, from + more.length, rows.length - from);
        return new SortedRows<>(order, all);
    }

    private static <T> T[] sorted(Collection<T> rows, Comparator<? super T> order) {
        T[] sorted = rows.toArray(SortedRows::room);
        Arrays.parallelSort(sorted, order);
        return sorted;
    }

    /// Nobody but this class sees that the array could hold anything.
    @SuppressWarnings("unchecked")
    private static <T> T[] room(int size) {
        return (T[]) new Object[size];
    }
}
