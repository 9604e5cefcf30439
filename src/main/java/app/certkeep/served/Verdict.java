package app.certkeep.served;

import java.util.Locale;

/// What there is to say of the certificates that a server shows. A browser on this computer would
/// be content with [#TRUSTED] alone.
public enum Verdict {
    /// An authority that this computer's Java trusts vouches for it.
    TRUSTED,
    /// It vouches for itself, and nobody else does.
    SELF_SIGNED,
    /// No authority that this computer's Java trusts vouches for it by what the server sent.
    UNTRUSTED,
    EXPIRED,
    NOT_YET_VALID,
    /// It is for other names than that of the server.
    NAME_MISMATCH,
    /// It is not made for servers.
    NOT_FOR_SERVERS;

    /// What it is, in plain words.
    public String messageKey() {
        return "served.verdict." + word();
    }

    /// As commands write it, such as `self-signed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
