package app.certkeep.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Counts rows of tables that have an `account_id`, whichever feature they belong to.
public final class RowCounts {
    private RowCounts() {}

    /// How many rows of a table belong to each of these accounts; those without any are left out.
    ///
    /// @param table a name from the program, never from outside
    public static Map<UUID, Long> perAccount(
            Transaction transaction, String table, Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return map(
                transaction
                        .session()
                        .createNativeQuery(
                                "select account_id, count(*) as counted from "
                                        + table
                                        + " where account_id in (:ids) group by account_id",
                                Object[].class)
                        .addScalar("account_id", UUID.class)
                        .addScalar("counted", Long.class)
                        .setParameter("ids", accounts)
                        .getResultList());
    }

    /// The accounts with the most rows in a table.
    public static Map<UUID, Long> most(Transaction transaction, String table, int accounts) {
        return map(
                transaction
                        .session()
                        .createNativeQuery(
                                "select account_id, count(*) as counted from "
                                        + table
                                        + " group by account_id order by counted desc, account_id",
                                Object[].class)
                        .addScalar("account_id", UUID.class)
                        .addScalar("counted", Long.class)
                        .setMaxResults(accounts)
                        .getResultList());
    }

    private static Map<UUID, Long> map(List<Object[]> rows) {
        Map<UUID, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }
}
