package app.certkeep.certificate;

import java.util.Locale;

/// Whether the next certificate of a chain is known.
public enum ImportIssuer {
    /// It vouches for itself.
    ITSELF,
    /// Found in the same import.
    HERE,
    /// Kept already.
    KEPT,
    /// One of the roots that this computer trusts.
    TRUSTED,
    MISSING,
    /// There were too many signatures to check all of them.
    UNCHECKED;

    /// Of the words for it.
    public String messageKey() {
        return "certificate.import.issuer." + name().toLowerCase(Locale.ROOT);
    }
}
