package app.certkeep.revocation;

import java.util.Locale;

/// Where an authority says what it took back, as the certificate names it.
///
/// @param url as a stranger wrote it
public record RevocationSource(Kind kind, String url) {

    /// The two ways to ask.
    public enum Kind {
        /// A responder that is asked for one certificate (RFC 6960).
        OCSP,
        /// The list of all that was taken back (RFC 5280, section 5).
        CRL;

        /// As commands write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
