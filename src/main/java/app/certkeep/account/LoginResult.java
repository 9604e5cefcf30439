package app.certkeep.account;

import java.time.Instant;
import java.util.Optional;

/// How a log-in ended.
public sealed interface LoginResult
        permits SignedIn, NeedsCode, LoginResult.Refused, LoginResult.TooSoon {

    /// Unknown address, wrong password or wrong code: nobody is told which of the first two.
    ///
    /// @param retryAt when the next try is allowed, where that is not now
    record Refused(Optional<Instant> retryAt) implements LoginResult {}

    /// Not tried at all: earlier failures make the next try wait.
    record TooSoon(Instant retryAt) implements LoginResult {}
}
