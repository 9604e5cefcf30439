package app.certkeep.keyvalue;

import app.certkeep.crypto.SecretBytes;

/// An entry as it leaves the store together with all others, or comes back.
///
/// @param value wiped by [#close]
public record EntryCopy(String key, SecretBytes value, EntryDetails details)
        implements AutoCloseable {

    /// One with nothing but a key and a value.
    public EntryCopy(String key, SecretBytes value) {
        this(key, value, EntryDetails.NONE);
    }

    @Override
    public void close() {
        value.close();
    }

    @Override
    public String toString() {
        return "EntryCopy[hidden]";
    }
}
