package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.io.IOException;

/// Reads databases of KeePass 2 and KeePassXC in their formats KDBX 3.1 and 4, under a password, a
/// key file or both; what is in them is read as [KeePassReader] reads XML.
final class KdbxReader {
    private KdbxReader() {}

    /// @throws InvalidInputException where it does not open, or asks for too much computing
    static FileContent read(SecretBytes file, FileKeys keys) {
        int version = KdbxHead.require(file.bytes());
        try (SecretBytes key = Kdbx.key(keys);
                KdbxContent opened = KdbxContent.open(file, key, version)) {
            return new KeePassReader(opened.text(), opened::unseal).read().withoutLines();
        } catch (IOException e) {
            throw Kdbx.closed(e);
        }
    }
}
