package app.certkeep.account;

import app.certkeep.operation.Action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// Something that a user has to be told of.
@Entity
@Table(name = "account_notice")
class NoticeEntity {
    @Id private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String administrator;

    private String detail;

    @Column(name = "created_at")
    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected NoticeEntity() {}

    NoticeEntity(UUID accountId, AccountNotice notice) {
        this.id = notice.id();
        this.accountId = accountId;
        this.action = notice.action();
        this.administrator = notice.administrator();
        this.detail = notice.detail();
        this.createdAt = notice.time();
    }

    AccountNotice notice() {
        return new AccountNotice(id, action, administrator, detail, createdAt);
    }
}
