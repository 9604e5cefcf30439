package app.certkeep.account;

/// What an account may do beside keeping its own things.
public enum Role {
    USER,
    /// The first account of a store, and whom an administrator makes one.
    ADMINISTRATOR
}
