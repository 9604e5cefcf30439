package app.certkeep.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One page of a list.
///
/// @param total rows of all pages together
public record Page<T>(List<T> items, PageRequest request, long total) {

    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, (long) request.size()));
    }

    /// As the object of JSON that lists in pages are, wherever they are shown.
    ///
    /// @param item makes one of a row
    public Map<String, Object> json(Function<T, Map<String, Object>> item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("items", items.stream().map(item).toList());
        json.put("page", request.number());
        json.put("size", request.size());
        json.put("total", total);
        return json;
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), request, total);
    }
}
