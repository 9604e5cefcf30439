package app.certkeep.making;

import app.certkeep.certificate.format.PemWriter;

import java.time.Instant;

/// A revocation list that an authority signed (RFC 5280, section 5).
///
/// @param number one more than that of the list before, from 1
/// @param nextUpdate when the next one is due at the latest
/// @param entries how many certificates are on it
public record SignedList(
        long number, Instant thisUpdate, Instant nextUpdate, int entries, byte[] der) {

    /// The list in PEM.
    public byte[] pem() {
        return PemWriter.revocationList(der);
    }
}
