package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;

/// A name with its value, as a file has it.
///
/// @param notes the comment that stands above it; may be empty
/// @param line where it begins, from 1; 0 where it is not from a text
public record FileEntry(String name, SecretBytes value, String notes, int line)
        implements AutoCloseable {

    @Override
    public void close() {
        value.close();
    }

    @Override
    public String toString() {
        return "FileEntry[hidden]";
    }
}
