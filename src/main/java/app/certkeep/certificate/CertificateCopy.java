package app.certkeep.certificate;

import app.certkeep.crypto.SecretBytes;

/// A certificate as it leaves the store together with all others, or comes back.
///
/// @param der as it was imported
/// @param active the position of its switch
/// @param key PKCS#8 in DER; empty where it is not known. Wiped by [#close]
public record CertificateCopy(byte[] der, String name, boolean active, SecretBytes key)
        implements AutoCloseable {
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "CertificateCopy[" + der.length + " bytes]";
    }
}
