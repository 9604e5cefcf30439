package app.certkeep.keyvalue;

/// What becomes of an entry that is there where one with its key and another value comes.
public enum Existing {
    /// It stays, and what comes is left out.
    KEEP,
    /// It gets the value that comes, as a new version.
    OVERWRITE,
    /// It stays, and what comes gets a key with a number behind it.
    BOTH
}
