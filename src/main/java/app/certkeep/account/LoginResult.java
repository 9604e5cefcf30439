package app.certkeep.account;

import java.time.Instant;
import java.util.Optional;

/// How a log-in ended.
public sealed interface LoginResult
        permits SignedIn, NeedsCode, LoginResult.Refused, LoginResult.TooSoon, LoginResult.Deleted {

    /// Unknown address, wrong password or wrong code: nobody is told which of the first two.
    ///
    /// @param retryAt when the next try is allowed, where that is not now
    record Refused(Optional<Instant> retryAt) implements LoginResult {}

    /// Not tried at all: earlier failures make the next try wait.
    record TooSoon(Instant retryAt) implements LoginResult {}

    /// The right password of an account that was deleted and can still be taken back.
    ///
    /// @param purgeAt when it goes for good
    record Deleted(Instant purgeAt) implements LoginResult {}
}
