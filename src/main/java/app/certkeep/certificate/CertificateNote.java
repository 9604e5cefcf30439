package app.certkeep.certificate;

import app.certkeep.crypto.SecretBytes;

/// What a user wrote down about a certificate.
///
/// @param text UTF-8; empty where nothing was written
/// @param revision counts its changes; 0 where nothing was ever written
public record CertificateNote(SecretBytes text, long revision) implements AutoCloseable {
    @Override
    public void close() {
        text.close();
    }
}
