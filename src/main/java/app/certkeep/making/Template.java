package app.certkeep.making;

import java.util.Locale;

/// What a certificate is to be good for.
public enum Template {
    TLS_SERVER,
    TLS_CLIENT,
    CA,
    SMIME,
    CODE_SIGNING;

    /// As commands and message keys write it, such as `tls-server`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
