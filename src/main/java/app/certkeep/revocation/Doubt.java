package app.certkeep.revocation;

import java.util.Locale;

/// Why an answer says nothing.
public enum Doubt {
    /// There was none.
    UNREACHABLE,
    /// It is not what was asked for.
    MALFORMED,
    /// The responder would not say.
    REFUSED,
    /// Neither the authority nor anybody in its name signed it.
    WRONG_SIGNATURE,
    /// It answers another question than the one that was asked just now.
    WRONG_NONCE,
    /// It is about other certificates.
    OTHER_CERTIFICATE,
    /// Its time is over.
    STALE,
    /// Its time has not come.
    NOT_YET_VALID;

    /// What it is, in plain words.
    public String messageKey() {
        return "revocation.doubt." + word();
    }

    /// As commands write it, such as `wrong-nonce`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
