package app.certkeep.account;

/// What a code that was sent by e-mail turned out to be.
public enum CodeCheck {
    VERIFIED,
    WRONG,
    /// None is on its way any more: too old, tried too often, or for another address.
    OVER
}
