package app.certkeep.making;

import java.util.Locale;

/// Why a certificate is taken back (RFC 5280, section 5.3.1).
public enum RevocationReason {
    UNSPECIFIED(0),
    KEY_COMPROMISE(1),
    CA_COMPROMISE(2),
    AFFILIATION_CHANGED(3),
    SUPERSEDED(4),
    CESSATION_OF_OPERATION(5),
    PRIVILEGE_WITHDRAWN(9);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /// As commands and message keys write it, such as `key-compromise`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
