package app.certkeep.account;

import app.certkeep.persistence.Page;
import app.certkeep.persistence.PageRequest;
import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Questions about all users, for administrators. Deleted accounts are nobody's, even while they
/// can be taken back.
final class UserSearchRepository {
    private static final String ALL = " where deletedAt is null";
    private static final String MATCHING =
            ALL + " and (locate(:text, lower(name)) > 0 or locate(:text, lower(email)) > 0)";

    private final Session session;

    UserSearchRepository(Transaction transaction) {
        session = transaction.session();
    }

    Page<UserSummary> page(UserQuery query, PageRequest request) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        String where = text.isEmpty() ? ALL : MATCHING;
        var rows =
                session.createSelectionQuery(
                                "from AccountEntity" + where + " order by " + query.order(),
                                AccountEntity.class)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size());
        var count =
                session.createSelectionQuery(
                        "select count(*) from AccountEntity" + where, Long.class);
        if (!text.isEmpty()) {
            rows.setParameter("text", text);
            count.setParameter("text", text);
        }
        List<UserSummary> users =
                rows.getResultList().stream().map(AccountEntity::summary).toList();
        return new Page<>(users, request, count.getSingleResult());
    }

    /// Which of these accounts an administrator can reset.
    Set<UUID> resettable(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                session.createSelectionQuery(
                                "select accountId from AccountKeyEntity where accountId in :ids"
                                        + " and dataKeyByInstallation is not null",
                                UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /// Accounts whose id begins so, two at most.
    List<UUID> idsBeginningWith(String prefix) {
        return session.createSelectionQuery(
                        "select id from AccountEntity"
                                + ALL
                                + " and locate(:prefix, cast(id as String)) = 1",
                        UUID.class)
                .setParameter("prefix", prefix)
                .setMaxResults(2)
                .getResultList();
    }
}
