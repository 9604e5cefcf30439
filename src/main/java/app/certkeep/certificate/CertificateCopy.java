package app.certkeep.certificate;

import app.certkeep.crypto.SecretBytes;

import java.util.List;

/// A certificate as it leaves the store together with all others, or comes back.
///
/// @param der as it was imported
/// @param active the position of its switch
/// @param notes empty where there are none. Wiped by [#close]
/// @param key PKCS#8 in DER; empty where it is not known. Wiped by [#close]
public record CertificateCopy(
        byte[] der,
        String name,
        boolean active,
        List<String> tags,
        SecretBytes notes,
        SecretBytes key)
        implements AutoCloseable {
    @Override
    public void close() {
        notes.close();
        key.close();
    }

    @Override
    public String toString() {
        return "CertificateCopy[" + der.length + " bytes]";
    }
}
