package app.certkeep.served;

import java.util.List;

/// The tables that this package maps.
public final class ServedTables {
    private ServedTables() {}

    public static List<Class<?>> entities() {
        return List.of(ServedHostEntity.class);
    }
}
