package app.certkeep.certificate.format;

import app.certkeep.crypto.RandomSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Writes JKS as `sun.security.provider.JavaKeyStore` reads it.
final class JksWriter {

    private static final int MAGIC = 0xfeedfeed;
    private static final int VERSION = 2;
    private static final int KEY_ENTRY = 1;
    private static final int CERTIFICATE_ENTRY = 2;
    private static final int DIGEST_OCTETS = 20;
    private static final byte[] WHITENER = "Mighty Aphrodite".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] X509 = "X.509".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ALIAS = 200;

    private final Candidate password;
    private final RandomSource random;

    JksWriter(Candidate password, RandomSource random) {
        this.password = password;
        this.random = random;
    }

    byte[] write(ContainerWriter.Entry entry) {
        boolean withKey = entry.pkcs8().length > 0;
        byte[] alias = alias(entry.name());
        byte[] key = withKey ? protectedKey(entry.pkcs8()) : new byte[0];
        List<byte[]> chain = new ArrayList<>(List.of(entry.certificate()));
        if (withKey) {
            chain.addAll(entry.issuers());
        }
        ByteBuffer out = ByteBuffer.allocate(80 + alias.length + key.length + octets(chain));
        out.putInt(MAGIC).putInt(VERSION).putInt(1);
        out.putInt(withKey ? KEY_ENTRY : CERTIFICATE_ENTRY);
        out.putShort((short) alias.length).put(alias);
        // The date of the entry, which nothing asks for.
        out.putLong(0);
        if (withKey) {
            out.putInt(key.length).put(key).putInt(chain.size());
        }
        for (byte[] certificate : chain) {
            out.putShort((short) X509.length).put(X509);
            out.putInt(certificate.length).put(certificate);
        }
        byte[] content = Arrays.copyOf(out.array(), out.position());
        MessageDigest sha1 = Digests.named("SHA-1");
        sha1.update(password.utf16());
        sha1.update(WHITENER);
        byte[] digest = sha1.digest(content);
        byte[] store = Arrays.copyOf(content, content.length + digest.length);
        System.arraycopy(digest, 0, store, content.length, digest.length);
        return store;
    }

    /// With what stands before each.
    private static int octets(List<byte[]> chain) {
        return chain.stream().mapToInt(certificate -> certificate.length + 16).sum();
    }

    /// What Java's `writeUTF` writes in one way only: letters of ASCII, in lower case.
    private static byte[] alias(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^ -~]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ALIAS))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] protectedKey(byte[] pkcs8) {
        byte[] salt = random.bytes(DIGEST_OCTETS);
        byte[] locked = Arrays.copyOf(salt, pkcs8.length + 2 * DIGEST_OCTETS);
        MessageDigest sha1 = Digests.named("SHA-1");
        byte[] mask = salt;
        for (int i = 0; i < pkcs8.length; i++) {
            if (i % DIGEST_OCTETS == 0) {
                sha1.update(password.utf16());
                mask = sha1.digest(mask);
            }
            locked[DIGEST_OCTETS + i] = (byte) (pkcs8[i] ^ mask[i % DIGEST_OCTETS]);
        }
        sha1.update(password.utf16());
        byte[] check = sha1.digest(pkcs8);
        System.arraycopy(check, 0, locked, locked.length - DIGEST_OCTETS, DIGEST_OCTETS);
        return DerBytes.sequence(
                DerBytes.sequence(DerBytes.oid(JavaKeyProtection.JKS), DerBytes.nul()),
                DerBytes.element(Tlv.OCTET_STRING, locked));
    }
}
