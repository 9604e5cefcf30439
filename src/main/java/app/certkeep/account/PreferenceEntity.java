package app.certkeep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.util.UUID;

/// One thing that a user prefers.
@Entity
@IdClass(PreferenceEntity.Key.class)
@Table(name = "preference")
class PreferenceEntity {
    /// Whose, and what.
    record Key(UUID accountId, String name) {}

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Id private String name;

    private String content;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected PreferenceEntity() {}

    PreferenceEntity(UUID accountId, String name, String content) {
        this.accountId = accountId;
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }
}
