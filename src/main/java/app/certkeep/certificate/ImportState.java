package app.certkeep.certificate;

import java.util.Locale;

/// What an item of an import is to the store, and so what becomes of it.
public enum ImportState {
    /// A certificate that is stored without a private key.
    NEW,
    /// A certificate that is stored with its private key, or the key of one.
    PAIRED,
    /// A certificate that lies in the trash and comes back as it was.
    RESTORED,
    /// Kept already, or found before in the same import; nothing becomes of it.
    DUPLICATE,
    /// A private key that belongs to no certificate, here or kept; not stored.
    MISMATCHED,
    /// Needs a password that nobody has given yet; not stored until then.
    LOCKED,
    /// Cannot be taken, for the reason that it names.
    REJECTED;

    /// Of the word for it.
    public String messageKey() {
        return "certificate.import.state." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether something of it would be stored.
    public boolean comes() {
        return this == NEW || this == PAIRED || this == RESTORED;
    }
}
