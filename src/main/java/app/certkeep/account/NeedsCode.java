package app.certkeep.account;

import app.certkeep.crypto.DataKey;

import java.time.Instant;

/// A log-in whose password was right and that still needs a one-time code. It holds what is needed
/// to go on with [AccountService#logIn(NeedsCode, String)], for ten minutes; closing it wipes that.
public final class NeedsCode implements LoginResult, AutoCloseable {
    private final AccountEntity account;
    private final DataKey dataKey;
    private final SessionKind kind;
    private final Instant until;
    private volatile boolean handedOver;

    NeedsCode(AccountEntity account, DataKey dataKey, SessionKind kind, Instant until) {
        this.account = account;
        this.dataKey = dataKey;
        this.kind = kind;
        this.until = until;
    }

    AccountEntity account() {
        return account;
    }

    DataKey dataKey() {
        return dataKey;
    }

    SessionKind kind() {
        return kind;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /// From now on the data key is the session's.
    void handOver() {
        handedOver = true;
    }

    /// Wipes the data key, where the log-in did not succeed.
    @Override
    public void close() {
        if (!handedOver) {
            dataKey.close();
        }
    }

    @Override
    public String toString() {
        return "NeedsCode[" + account.id() + "]";
    }
}
