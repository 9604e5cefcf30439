package app.certkeep.certificate.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Writes PEM as RFC 7468 has it: 64 columns, line feeds. Byte arrays only, so that a key never
/// becomes a String.
public final class PemWriter {

    private static final byte[] LINE_FEED = {'\n'};

    private PemWriter() {}

    /// A CERTIFICATE block.
    public static byte[] certificate(byte[] der) {
        return block("CERTIFICATE", der);
    }

    /// A PKCS7 block of a SignedData.
    public static byte[] pkcs7(byte[] der) {
        return block("PKCS7", der);
    }

    /// A CERTIFICATE REQUEST block (PKCS#10).
    public static byte[] request(byte[] der) {
        return block("CERTIFICATE REQUEST", der);
    }

    /// An X509 CRL block.
    public static byte[] revocationList(byte[] der) {
        return block("X509 CRL", der);
    }

    /// A PUBLIC KEY block of a SubjectPublicKeyInfo.
    public static byte[] publicKey(byte[] der) {
        return block("PUBLIC KEY", der);
    }

    /// A PRIVATE KEY block of an unencrypted PrivateKeyInfo (RFC 5958); the caller wipes it.
    public static byte[] privateKey(byte[] pkcs8) {
        return block("PRIVATE KEY", pkcs8);
    }

    static byte[] block(String label, byte[] der) {
        byte[] body = Base64.getMimeEncoder(64, LINE_FEED).encode(der);
        byte[] begin = ("-----BEGIN " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
        byte[] end = ("\n-----END " + label + "-----\n").getBytes(StandardCharsets.US_ASCII);
        byte[] block = Arrays.copyOf(begin, begin.length + body.length + end.length);
        System.arraycopy(body, 0, block, begin.length, body.length);
        System.arraycopy(end, 0, block, begin.length + body.length, end.length);
        Arrays.fill(body, (byte) 0);
        return block;
    }
}
