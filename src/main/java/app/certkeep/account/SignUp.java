package app.certkeep.account;

import app.certkeep.crypto.Password;

/// What a person enters to sign up. The password stays the caller's to close.
public record SignUp(String name, String email, Password password) {}
