package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.linguafranca.pwdb.hashedblock.HmacBlockInputStream;
import org.linguafranca.pwdb.kdbx.KdbxHeader;
import org.linguafranca.pwdb.kdbx.KdbxSerializer;
import org.linguafranca.pwdb.security.StreamEncryptor;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// The XML in a KDBX file, read as it is unpacked. KeePassJava2 derives the key and decrypts;
/// what has a length within is walked here, and attachments are passed over without being kept.
final class KdbxContent implements AutoCloseable {
    /// All attachments together, in bytes.
    static final long MOST_ATTACHED = 256L << 20;

    /// The XML, in bytes.
    static final long MOST_TEXT = 64L << 20;

    private static final int NEWER = 4;
    private static final int LONGEST_KEY = 1024;

    private final Header header;
    private final UnpackedInput unpacked;
    private final StreamEncryptor unsealing;

    /// One that derives its key, which takes a second or more, but once.
    private static final class Header extends KdbxHeader {
        private byte[] derived = {};

        Header(int version) {
            super(version);
        }

        @Override
        public byte[] getTransformedKeyDigest(byte[] digest) {
            if (derived.length == 0) {
                derived = super.getTransformedKeyDigest(digest);
            }
            return derived;
        }
    }

    private KdbxContent(Header header, UnpackedInput unpacked) {
        this.header = header;
        this.unpacked = unpacked;
        unsealing = header.getInnerStreamEncryptor();
    }

    /// @param version of a file whose head was looked at
    /// @throws InvalidInputException where it does not open, or unpacks to too much
    static KdbxContent open(SecretBytes file, SecretBytes key, int version) {
        Header header = new Header(version);
        try {
            InputStream plain = decrypted(header, new ByteArrayInputStream(file.bytes()), key);
            if (header.getCompressionFlags() == KdbxHeader.CompressionFlags.GZIP) {
                plain = new GZIPInputStream(plain);
            }
            UnpackedInput unpacked = new UnpackedInput(plain, MOST_ATTACHED);
            if (version == NEWER) {
                readInnerHead(header, new DataInputStream(unpacked), unpacked);
            }
            unpacked.allow(MOST_TEXT);
            return new KdbxContent(header, unpacked);
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Kdbx.closed(e);
        }
    }

    private static InputStream decrypted(Header header, InputStream in, SecretBytes key)
            throws IOException {
        KdbxSerializer.readOuterHeader(in, header);
        if (header.getVersion() != NEWER) {
            return KdbxBlocks.of(
                    header.createDecryptedStream(key.bytes(), in).readAllBytes(),
                    header.getStreamStartBytes());
        }
        KdbxSerializer.readOuterHeaderVerification(header, key::bytes, new DataInputStream(in));
        return header.createDecryptedStream(
                key.bytes(), new HmacBlockInputStream(header.getHmacKey(key::bytes), in, true));
    }

    /// Of KDBX 4: which cipher protects values, its key, and the attachments.
    private static void readInnerHead(Header header, DataInputStream in, UnpackedInput unpacked)
            throws IOException {
        int type;
        do {
            type = in.readUnsignedByte();
            int length = Integer.reverseBytes(in.readInt());
            unpacked.require(length);
            switch (type) {
                case 1 -> header.setInnerRandomStreamId(Integer.reverseBytes(in.readInt()));
                case 2 -> header.setInnerRandomStreamKey(in.readNBytes(shortKey(length)));
                default -> in.skipNBytes(length);
            }
        } while (type != 0);
    }

    private static int shortKey(int length) throws IOException {
        if (length > LONGEST_KEY) {
            throw new IOException("no key is that long");
        }
        return length;
    }

    Reader text() {
        return new InputStreamReader(unpacked, StandardCharsets.UTF_8);
    }

    /// Opens protected values, one after the other in the order in which they stand.
    byte[] unseal(byte[] closed) {
        return unsealing.decrypt(closed);
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(header.derived, (byte) 0);
        unpacked.close();
    }
}
