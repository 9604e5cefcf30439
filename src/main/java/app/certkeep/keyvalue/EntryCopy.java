package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;

/// An entry as it leaves the store together with all others, or comes back.
///
/// @param value wiped by [#close]
public record EntryCopy(String key, SecretBytes value) implements AutoCloseable {
    @Override
    public void close() {
        value.close();
    }

    @Override
    public String toString() {
        return "EntryCopy[hidden]";
    }
}
