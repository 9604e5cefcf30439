package app.certkeep.account;

import java.time.Instant;
import java.util.Optional;

/// How unlocking ended.
public sealed interface UnlockResult {

    /// The session goes on.
    record Unlocked(Identity identity, Profile profile) implements UnlockResult {}

    /// A wrong password.
    ///
    /// @param retryAt when the next try is allowed, where that is not now
    record Refused(Optional<Instant> retryAt) implements UnlockResult {}

    /// Not tried at all: earlier failures make the next try wait.
    record TooSoon(Instant retryAt) implements UnlockResult {}

    /// The session was revoked or has expired meanwhile.
    record Ended() implements UnlockResult {}
}
