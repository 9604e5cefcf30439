package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What users have still to be told.
final class NoticeRepository {
    private final Session session;

    NoticeRepository(Transaction transaction) {
        session = transaction.session();
    }

    void add(UUID accountId, AccountNotice notice) {
        session.persist(new NoticeEntity(accountId, notice));
    }

    /// Oldest first.
    List<AccountNotice> of(UUID accountId) {
        return session
                .createSelectionQuery(
                        "from NoticeEntity where accountId = :account order by createdAt, id",
                        NoticeEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .map(NoticeEntity::notice)
                .toList();
    }

    void remove(UUID accountId, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            session.createMutationQuery(
                            "delete NoticeEntity where accountId = :account and id in :ids")
                    .setParameter("account", accountId)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
