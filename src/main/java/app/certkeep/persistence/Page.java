package app.certkeep.persistence;

import java.util.List;
import java.util.function.Function;

/// One page of a list.
///
/// @param total rows of all pages together
public record Page<T>(List<T> items, PageRequest request, long total) {

    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, (long) request.size()));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), request, total);
    }
}
