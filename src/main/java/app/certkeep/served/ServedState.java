package app.certkeep.served;

import java.util.Locale;

/// How what a server serves stands to the certificate that is kept for it.
public enum ServedState {
    /// It is that certificate.
    MATCHES,
    /// One with the same names or the same key that began later.
    NEWER,
    /// One with the same names or the same key that began earlier.
    OLDER,
    /// One that is kept, too, and is for something else.
    OTHER,
    /// One that is not kept.
    UNKNOWN,
    /// Nothing was seen.
    UNREACHABLE;

    /// What it is, in plain words.
    public String messageKey() {
        return "served.state." + word();
    }

    /// As commands write it, such as `matches`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
