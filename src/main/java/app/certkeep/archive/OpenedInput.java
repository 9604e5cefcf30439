package app.certkeep.archive;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.IntegrityException;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Opens what [SealedOutput] sealed. Nothing is handed out before its chunk is verified, and the
/// end is only reached where the last chunk was there and nothing follows it. Everything else is
/// an [app.certkeep.failure.InvalidInputException]. Closing wipes what was not read.
final class OpenedInput extends InputStream {
    private final DataInputStream in;
    private final ArchiveKey key;
    private SecretBytes clear = new SecretBytes(new byte[0]);
    private int at;
    private long number;
    private long taken;
    private boolean last;

    OpenedInput(DataInputStream in, ArchiveKey key) {
        this.in = in;
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        int value = one[0] & 0xFF;
        one[0] = 0;
        return count < 0 ? -1 : value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == clear.length()) {
            if (last) {
                return -1;
            }
            next();
        }
        int some = Math.min(length, clear.length() - at);
        System.arraycopy(clear.bytes(), at, target, offset, some);
        at += some;
        return some;
    }

    private void next() throws IOException {
        boolean isLast;
        byte[] sealed;
        try {
            int kind = in.readUnsignedByte();
            int length = in.readInt();
            boolean possible =
                    kind <= 1
                            && length >= ArchiveLimits.SEAL
                            && length <= ArchiveLimits.CHUNK + ArchiveLimits.SEAL;
            if (!possible) {
                throw ArchiveFailures.damaged();
            }
            isLast = kind == 1;
            sealed = new byte[length];
            in.readFully(sealed);
        } catch (EOFException e) {
            throw ArchiveFailures.damaged();
        }
        count(sealed.length + 5L);
        clear.close();
        try {
            clear = key.key().open(key.header().chunkBinding(number, isLast), sealed);
        } catch (IntegrityException e) {
            clear = new SecretBytes(new byte[0]);
            at = 0;
            throw ArchiveFailures.damaged();
        }
        at = 0;
        number++;
        last = isLast;
        if (last && in.read() >= 0) {
            throw ArchiveFailures.damaged();
        }
    }

    private void count(long bytes) {
        taken += bytes;
        if (key.preamble().length + taken > ArchiveLimits.FILE_BYTES) {
            throw ArchiveFailures.tooLarge();
        }
    }

    @Override
    public void close() throws IOException {
        clear.close();
        clear = new SecretBytes(new byte[0]);
        at = 0;
        last = true;
        in.close();
    }
}
