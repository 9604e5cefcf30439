package app.certkeep.making;

import java.util.List;

/// The tables that this package maps.
public final class MakingTables {
    private MakingTables() {}

    public static List<Class<?>> entities() {
        return List.of(RevocationEntity.class, RevocationListEntity.class);
    }
}
