package app.certkeep.certificate.format;

import app.certkeep.certificate.format.Item.RejectedItem;
import app.certkeep.certificate.format.Rejection.Reason;
import app.certkeep.crypto.Password;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the certificates and private keys in the bytes of a file or of the clipboard. What a file
/// is shows in its content; its name is not asked.
///
/// Whatever the bytes are, the answer is a list of items, never an exception, and comes within two
/// seconds for files up to the limit.
public final class ItemReader {

    /// The longest file that is read, in bytes.
    public static final int LONGEST_FILE = 32 * 1024 * 1024;

    /// How many items of one file are read.
    public static final int MOST_ITEMS = 10_000;

    private ItemReader() {}

    /// What the file holds without a password, in its order; at least one item. Archives are left
    /// to [Unpacker]. The caller wipes `file` if it may hold keys, and closes the keys found.
    public static List<Item> read(byte[] file) {
        return read(file, List.of());
    }

    /// As [#read(byte\[\])], with passwords to try on whatever is locked. That there is none, or an
    /// empty one, is tried unasked where a format can have that.
    public static List<Item> read(byte[] file, List<Password> passwords) {
        if (file.length > LONGEST_FILE) {
            return rejected(Reason.FILE_TOO_LARGE, LONGEST_FILE / 1024 / 1024);
        }
        if (Unpacker.isArchive(file)) {
            return rejected(Reason.ARCHIVE);
        }
        try (Keyring keyring = Keyring.of(passwords)) {
            Findings findings = new Findings(keyring);
            if (JavaKeyStores.isJks(file) || JavaKeyStores.isJceks(file)) {
                JavaKeyStores.read(file, findings);
            } else if (BouncyCastleStores.is(file)) {
                BouncyCastleStores.read(file, findings);
            } else if (PvkKeys.is(file)) {
                PvkKeys.read(file, findings);
            } else if (BinaryReader.looksRight(file)) {
                BinaryReader.read(file, findings);
            } else {
                return readText(file, findings);
            }
            return findings.items();
        }
    }

    private static List<Item> readText(byte[] file, Findings findings) {
        byte[] text = TextOctets.of(file);
        try {
            return readText(file, text, findings);
        } finally {
            if (text != file) {
                Arrays.fill(text, (byte) 0);
            }
        }
    }

    private static List<Item> readText(byte[] file, byte[] text, Findings findings) {
        if (PuttyFile.is(text)) {
            PuttyKeys.read(text, findings);
        } else {
            PemReader.read(text, findings);
        }
        if (!findings.isEmpty()) {
            return findings.items();
        }
        Optional<Rejection> foreign = ForeignFormats.text(text);
        if (foreign.isPresent()) {
            return List.of(new RejectedItem(0, foreign.get()));
        }
        byte[] decoded = new PemBody(text, 0, text.length).decoded();
        if (decoded != null && BinaryReader.looksRight(decoded)) {
            BinaryReader.read(decoded, findings);
            Arrays.fill(decoded, (byte) 0);
            return findings.items();
        }
        return rejected(BinaryReader.whyNot(file, text));
    }

    private static List<Item> rejected(Reason reason, Object... arguments) {
        return List.of(new RejectedItem(0, Rejection.of(reason, arguments)));
    }
}
