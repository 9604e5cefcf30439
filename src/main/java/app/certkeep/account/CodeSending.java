package app.certkeep.account;

import app.certkeep.mail.Posted;

import java.time.Instant;

/// How asking for a code by e-mail ended.
public sealed interface CodeSending {

    /// On its way.
    record Sent(String email) implements CodeSending {}

    /// There is nothing to verify any more.
    record VerifiedAlready() implements CodeSending {}

    /// One was sent a moment ago.
    record TooSoon(Instant retryAt) implements CodeSending {}

    /// The mail server did not take it; the next try may be at once.
    record NotSent(Posted why) implements CodeSending {}
}
