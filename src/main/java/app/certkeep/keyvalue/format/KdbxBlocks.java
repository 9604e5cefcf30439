package app.certkeep.keyvalue.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What is in the blocks of KDBX 3.1 (<https://keepass.info/help/kb/kdbx_4.html>, which says what
/// changed): 32 bytes that the head has, too; then each with its number, hash and length, until one
/// is empty.
final class KdbxBlocks {
    private static final int HASH = 32;

    private KdbxBlocks() {}

    /// @param start as the head says; another one stands for a wrong key
    static InputStream of(byte[] decrypted, byte[] start) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(decrypted).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (!MessageDigest.isEqual(start, bytes(all, HASH))) {
                throw new IOException("another key");
            }
            List<InputStream> parts = new ArrayList<>();
            for (int length = -1; length != 0; ) {
                all.getInt();
                byte[] hash = bytes(all, HASH);
                length = all.getInt();
                if (length > 0) {
                    parts.add(part(all, length, hash));
                }
            }
            return new SequenceInputStream(Collections.enumeration(parts));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("cut off", e);
        }
    }

    private static InputStream part(ByteBuffer all, int length, byte[] hash) throws IOException {
        int from = all.position();
        all.position(Math.addExact(from, length));
        MessageDigest computed = Kdbx.sha256();
        computed.update(all.array(), from, length);
        if (!MessageDigest.isEqual(hash, computed.digest())) {
            throw new IOException("another hash");
        }
        return new ByteArrayInputStream(all.array(), from, length);
    }

    private static byte[] bytes(ByteBuffer all, int length) {
        byte[] bytes = new byte[length];
        all.get(bytes);
        return bytes;
    }
}
