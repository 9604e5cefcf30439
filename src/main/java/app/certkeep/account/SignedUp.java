package app.certkeep.account;

import app.certkeep.crypto.RecoveryCode;

/// A new account, signed in.
///
/// @param recoveryCode to be shown once; the receiver closes it
public record SignedUp(SignedIn signedIn, RecoveryCode recoveryCode) {}
