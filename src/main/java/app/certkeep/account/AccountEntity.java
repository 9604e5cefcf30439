package app.certkeep.account;

import app.certkeep.crypto.Binding;
import app.certkeep.crypto.DataKey;
import app.certkeep.crypto.PasswordLock;
import app.certkeep.crypto.Passwords;
import app.certkeep.crypto.WrappingKey;
import app.certkeep.failure.IntegrityException;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A user and the wrapped copies of their data key.
@Entity
@Table(name = "account")
class AccountEntity {
    @Id private UUID id;
    @Version private long version;
    private String name;
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_derivation")
    private String passwordDerivation;

    @Column(name = "data_key_by_password")
    private byte[] dataKeyByPassword;

    @Column(name = "data_key_by_recovery_code")
    private byte @Nullable [] dataKeyByRecoveryCode;

    private boolean disabled;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "purge_at")
    private @Nullable Instant purgeAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected AccountEntity() {}

    @SuppressWarnings("NullAway")
    AccountEntity(UUID id, String name, EmailAddress email, Role role, Instant now) {
        this.id = id;
        this.name = name;
        this.email = email.text();
        this.emailKey = email.key();
        this.role = role;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Profile profile() {
        return new Profile(id, name, email, role, createdAt);
    }

    PasswordLock passwordLock() {
        return new PasswordLock(passwordHash, passwordDerivation);
    }

    boolean hasSameLockAs(AccountEntity other) {
        return passwordLock().equals(other.passwordLock());
    }

    boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /// Whether an administrator keeps the user out.
    boolean isDisabled() {
        return disabled;
    }

    void disable(boolean keptOut, Instant now) {
        disabled = keptOut;
        updatedAt = now;
    }

    void become(Role newRole, Instant now) {
        role = newRole;
        updatedAt = now;
    }

    /// As lists of administrators show it, without what is not kept here.
    UserSummary summary() {
        return new UserSummary(
                profile(),
                !disabled,
                lastLoginAt,
                dataKeyByRecoveryCode != null,
                false,
                0,
                Map.of());
    }

    /// Marks it as deleted; until a time it can be taken back.
    void delete(Instant now, Instant purge) {
        deletedAt = now;
        purgeAt = purge;
    }

    void takeBack() {
        deletedAt = null;
        purgeAt = null;
    }

    /// When it goes for good; nothing where it is not deleted.
    Optional<Instant> purgeAt() {
        return Optional.ofNullable(purgeAt);
    }

    void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    void moveTo(EmailAddress address, Instant now) {
        email = address.text();
        emailKey = address.key();
        updatedAt = now;
    }

    void protectBy(Passwords.Locked locked, DataKey dataKey, Instant now) {
        passwordHash = locked.lock().hash();
        passwordDerivation = locked.lock().derivation();
        dataKeyByPassword = locked.key().wrap(dataKey, binding("data_key_by_password"));
        updatedAt = now;
    }

    void protectByRecoveryCode(WrappingKey key, DataKey dataKey, Instant now) {
        dataKeyByRecoveryCode = key.wrap(dataKey, binding("data_key_by_recovery_code"));
        updatedAt = now;
    }

    /// The data key by a wrapping key whose password was proved.
    DataKey unwrapByPassword(WrappingKey key) {
        return key.unwrap(dataKeyByPassword, binding("data_key_by_password"))
                .orElseThrow(
                        () ->
                                new IntegrityException(
                                        "the data key of account " + id + " does not open",
                                        "failure.integrity",
                                        "account",
                                        id));
    }

    Optional<DataKey> unwrapByRecoveryCode(WrappingKey key) {
        return Optional.ofNullable(dataKeyByRecoveryCode)
                .flatMap(wrapped -> key.unwrap(wrapped, binding("data_key_by_recovery_code")));
    }

    private Binding binding(String column) {
        return new Binding("account", column, id, id, 0);
    }
}
