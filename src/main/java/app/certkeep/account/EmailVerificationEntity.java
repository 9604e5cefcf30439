package app.certkeep.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which address of an account was verified last, and the code that is on its way to one.
@Entity
@Table(name = "email_verification")
class EmailVerificationEntity {
    static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(60);
    private static final int MOST_TRIES = 5;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Version private long version;

    @Column(name = "email_key")
    private String emailKey = "";

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    private int tries;

    @Column(name = "sent_at")
    private Instant sentAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected EmailVerificationEntity() {}

    EmailVerificationEntity(UUID accountId) {
        this.accountId = accountId;
        this.sentAt = Instant.EPOCH;
    }

    boolean isVerified(EmailAddress email) {
        return verifiedAt != null && emailKey.equals(email.key());
    }

    /// When the next code may be sent, where that is not now.
    Optional<Instant> waitUntil(Instant now) {
        return Optional.of(sentAt.plus(AGAIN_AFTER)).filter(at -> at.isAfter(now));
    }

    boolean isOnItsWay(EmailAddress email, Instant now) {
        return codeHash != null
                && emailKey.equals(email.key())
                && tries < MOST_TRIES
                && now.isBefore(sentAt.plus(GOOD_FOR));
    }

    void sending(EmailAddress email, byte[] hash, Instant now) {
        emailKey = email.key();
        verifiedAt = null;
        codeHash = hash;
        tries = 0;
        sentAt = now;
    }

    void notSent() {
        codeHash = null;
        sentAt = Instant.EPOCH;
    }

    /// Counts a try; a right one verifies the address.
    boolean tries(byte[] hash, Instant now) {
        tries++;
        boolean right = MessageDigest.isEqual(codeHash, hash);
        if (right) {
            verifiedAt = now;
            codeHash = null;
        }
        return right;
    }
}
