package app.certkeep.account;

import app.certkeep.persistence.Transaction;

import org.hibernate.Session;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What users prefer.
final class PreferenceRepository {
    private final Session session;

    PreferenceRepository(Transaction transaction) {
        session = transaction.session();
    }

    Preferences of(UUID accountId) {
        List<PreferenceEntity> rows =
                session.createSelectionQuery(
                                "from PreferenceEntity where accountId = :account",
                                PreferenceEntity.class)
                        .setParameter("account", accountId)
                        .getResultList();
        return Preferences.of(
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        PreferenceEntity::name, PreferenceEntity::content)));
    }

    void put(UUID accountId, Preferences preferences) {
        preferences
                .named()
                .forEach(
                        (name, content) ->
                                session.merge(new PreferenceEntity(accountId, name, content)));
    }
}
