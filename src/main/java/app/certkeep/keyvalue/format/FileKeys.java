package app.certkeep.keyvalue.format;

import app.certkeep.crypto.Password;
import app.certkeep.crypto.SecretBytes;

import org.jspecify.annotations.Nullable;

/// What opens a file that is locked.
///
/// @param password may be empty where there is a key file
/// @param keyFile what is in the key file; null where there is none
public record FileKeys(Password password, @Nullable SecretBytes keyFile) implements AutoCloseable {

    @Override
    public void close() {
        password.close();
        if (keyFile != null) {
            keyFile.close();
        }
    }

    @Override
    public String toString() {
        return "FileKeys[hidden]";
    }
}
