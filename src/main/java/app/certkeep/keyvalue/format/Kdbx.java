package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What all that reads KDBX files needs.
final class Kdbx {
    private Kdbx() {}

    /// The hash of the hashes of password and key file
    /// (<https://keepass.info/help/kb/kdbx.html#compkey>). An empty password beside a key file is
    /// none.
    ///
    /// @return the caller closes it
    static SecretBytes key(FileKeys keys) {
        MessageDigest all = sha256();
        SecretBytes file = keys.keyFile();
        try (SecretBytes password = keys.password().toUtf8()) {
            if (file == null || password.length() > 0) {
                byte[] hash = sha256().digest(password.bytes());
                all.update(hash);
                Arrays.fill(hash, (byte) 0);
            }
        }
        if (file != null) {
            try (SecretBytes key = KeyFile.key(file)) {
                all.update(key.bytes());
            }
        }
        return new SecretBytes(all.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Libraries throw many kinds for a wrong password and for damage.
    static InvalidInputException closed(Throwable cause) {
        InvalidInputException failure =
                new InvalidInputException("does not open", "keyvalue.import.kdbx.closed");
        failure.initCause(cause);
        return failure;
    }
}
