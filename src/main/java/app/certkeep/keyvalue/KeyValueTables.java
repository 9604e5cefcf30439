package app.certkeep.keyvalue;

import java.util.List;

/// The tables that this package maps.
public final class KeyValueTables {
    private KeyValueTables() {}

    public static List<Class<?>> entities() {
        return List.of(
                EntryEntity.class,
                EntryRevision.class,
                EntryVersionEntity.class,
                ToldEntryEntity.class);
    }
}
