package app.certkeep.keyvalue;

/// What setting a value did.
public enum SetResult {
    CREATED,
    CHANGED,
    /// The entry had this value before; nothing was written.
    UNCHANGED
}
