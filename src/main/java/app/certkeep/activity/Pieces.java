package app.certkeep.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts what is too long for one `in` list.
final class Pieces {
    private static final int AT_ONCE = 500;

    private Pieces() {}

    static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            pieces.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return pieces;
    }
}
