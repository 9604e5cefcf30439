package app.certkeep.crypto;

/// What is stored of a password.
///
/// @param hash Argon2id in its standard encoded string; proves the password
/// @param derivation parameters and salt of the separate run that yields the wrapping key
public record PasswordLock(String hash, String derivation) {}
