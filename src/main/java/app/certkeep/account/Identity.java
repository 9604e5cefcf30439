package app.certkeep.account;

import app.certkeep.crypto.DataKey;

import java.util.UUID;

/// Who is acting: a user with a live session and the unlocked data key. Only [AccountService]
/// makes one, so whoever holds it has logged in.
public final class Identity implements AutoCloseable {
    private final UUID userId;
    private final UUID sessionId;
    private final DataKey dataKey;

    Identity(UUID userId, UUID sessionId, DataKey dataKey) {
        this.userId = userId;
        this.sessionId = sessionId;
        this.dataKey = dataKey;
    }

    public UUID userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
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
