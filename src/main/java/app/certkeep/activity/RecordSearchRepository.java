package app.certkeep.activity;

import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

import java.util.List;
import java.util.UUID;

/// Questions about the records of one account that the database answers; deleted ones are not
/// shown.
final class RecordSearchRepository {
    private final Session session;
    private final UUID owner;

    RecordSearchRepository(Transaction transaction, UUID owner) {
        session = transaction.session();
        this.owner = owner;
    }

    /// Without regard to the text.
    List<RecordEntity> page(ActivityQuery query, PageRequest request) {
        var rows =
                session.createSelectionQuery(
                                "from RecordEntity" + where(query) + query.orderBy(),
                                RecordEntity.class)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size());
        bind(rows, query);
        return rows.getResultList();
    }

    /// Without regard to the text.
    long count(ActivityQuery query) {
        var count =
                session.createSelectionQuery(
                        "select count(*) from RecordEntity" + where(query), Long.class);
        bind(count, query);
        return count.getSingleResult();
    }

    /// The newest before a place in the chain, newest first, without regard to text and order.
    List<RecordEntity> before(long position, ActivityQuery query, int most) {
        var rows =
                session.createSelectionQuery(
                                "from RecordEntity"
                                        + where(query)
                                        + " and position < :position"
                                        + " order by owner desc, position desc",
                                RecordEntity.class)
                        .setParameter("position", position)
                        .setMaxResults(most);
        bind(rows, query);
        return rows.getResultList();
    }

    /// Forgets what was read, to bound the memory of a long run.
    void forget() {
        session.clear();
    }

    private static String where(ActivityQuery query) {
        ActivityQuery.Range range = query.range();
        return " where owner = :owner and deletedAt is null"
                + (range.from() == null ? "" : " and at >= :from")
                + (range.until() == null ? "" : " and at < :until")
                + (range.itemId() == null ? "" : " and itemId = :item")
                + (query.action() == null ? "" : " and action = :action")
                + (query.failuresOnly() ? " and result <> 'DONE'" : "");
    }

    private void bind(CommonQueryContract rows, ActivityQuery query) {
        ActivityQuery.Range range = query.range();
        rows.setParameter("owner", owner);
        if (range.from() != null) {
            rows.setParameter("from", range.from());
        }
        if (range.until() != null) {
            rows.setParameter("until", range.until());
        }
        if (range.itemId() != null) {
            rows.setParameter("item", range.itemId());
        }
        if (query.action() != null) {
            rows.setParameter("action", query.action().name());
        }
    }
}
