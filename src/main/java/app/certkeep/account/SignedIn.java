package app.certkeep.account;

import app.certkeep.crypto.SessionToken;

/// A log-in that succeeded.
///
/// @param token proves the session later on; the receiver closes it
public record SignedIn(Identity identity, Profile profile, SessionToken token)
        implements LoginResult {}
