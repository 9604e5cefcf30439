package app.certkeep.account;

import app.certkeep.crypto.DataKey;

import java.util.UUID;

/// Who is acting: a user with a live session and the unlocked data key. Only [AccountService]
/// makes one, so whoever holds it has logged in.
public final class Identity implements AutoCloseable {
    private final UUID userId;
    private final UUID sessionId;
    private final SessionPurpose purpose;
    private final DataKey dataKey;

    Identity(UUID userId, UUID sessionId, SessionPurpose purpose, DataKey dataKey) {
        this.userId = userId;
        this.sessionId = sessionId;
        this.purpose = purpose;
        this.dataKey = dataKey;
    }

    public UUID userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    public SessionPurpose purpose() {
        return purpose;
    }

    /// What is left of it once it is closed.
    public LockedSession locked() {
        return new LockedSession(userId, sessionId, purpose);
    }

    DataKey dataKey() {
        return dataKey;
    }

    /// Wipes the data key. The session itself lives on until it is logged out or expires.
    @Override
    public void close() {
        dataKey.close();
    }

    @Override
    public String toString() {
        return "Identity[" + userId + "]";
    }
}
