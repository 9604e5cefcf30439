package app.certkeep.keyvalue.format;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import org.linguafranca.pwdb.kdbx.KdbxCreds;
import org.linguafranca.pwdb.kdbx.KdbxHeader;
import org.linguafranca.pwdb.kdbx.KdbxSerializer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads databases of KeePass 2 and KeePassXC in their format KDBX 4, under a password alone:
/// KeePassJava2 opens them, and what is in them is read as [KeePassReader] reads XML.
final class KdbxReader {
    private static final int VERSION = 4;
    private static final int LARGEST = 64 << 20;

    private KdbxReader() {}

    /// @throws InvalidInputException where it does not open, or asks for too much computing
    static FileContent read(SecretBytes file, Password password) {
        KdbxHead.require(file.bytes());
        KdbxHeader header = new KdbxHeader(VERSION);
        byte[] xml = xml(file, password, header);
        try (SecretBytes text = new SecretBytes(xml)) {
            char[] characters = text.toChars();
            try {
                return new KeePassReader(characters, header.getInnerStreamEncryptor()::decrypt)
                        .read();
            } finally {
                Arrays.fill(characters, '\0');
            }
        }
    }

    private static byte[] xml(SecretBytes file, Password password, KdbxHeader header) {
        try (SecretBytes key = password.toUtf8();
                InputStream opened =
                        KdbxSerializer.createUnencryptedInputStream(
                                new KdbxCreds(key.bytes()),
                                header,
                                new ByteArrayInputStream(file.bytes()))) {
            byte[] xml = opened.readNBytes(LARGEST + 1);
            if (xml.length <= LARGEST) {
                return xml;
            }
            Arrays.fill(xml, (byte) 0);
        } catch (IOException | RuntimeException e) {
            // The library throws many kinds for a wrong password and for damage.
            InvalidInputException failure =
                    new InvalidInputException("does not open", "keyvalue.import.kdbx.closed");
            failure.initCause(e);
            throw failure;
        }
        throw new InvalidInputException("too large", "keyvalue.import.kdbx.effort");
    }
}
