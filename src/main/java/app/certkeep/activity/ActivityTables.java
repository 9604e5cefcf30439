package app.certkeep.activity;

import java.util.List;

/// The tables that this package maps.
public final class ActivityTables {
    private ActivityTables() {}

    public static List<Class<?>> entities() {
        return List.of(RecordEntity.class, RecordChainEntity.class, ReservationEntity.class);
    }
}
