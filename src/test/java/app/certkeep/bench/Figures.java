package app.certkeep.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was measured of one store, by name and in order.
final class Figures {
    private final Map<String, String> byName = new LinkedHashMap<>();

    void add(String name, String format, Object value) {
        byName.put(name, format.formatted(value));
    }

    void milliseconds(String name, double value) {
        add(name, "%,.1f", value);
    }

    Map<String, String> byName() {
        return byName;
    }
}
