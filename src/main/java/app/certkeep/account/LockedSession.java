package app.certkeep.account;

import java.util.UUID;

/// A session that lives on while its data key is not in memory. Only the password opens it again.
public final class LockedSession {
    private final UUID userId;
    private final UUID sessionId;
    private final SessionPurpose purpose;

    LockedSession(UUID userId, UUID sessionId, SessionPurpose purpose) {
        this.userId = userId;
        this.sessionId = sessionId;
        this.purpose = purpose;
    }

    UUID userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    public SessionPurpose purpose() {
        return purpose;
    }
}
