package app.certkeep.keyvalue.format;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.failure.InvalidInputException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files with keys and values on the disk.
public final class EntryFile {
    private static final int LARGEST = 32 * 1024 * 1024;

    private EntryFile() {}

    /// @return the caller closes it
    /// @throws InvalidInputException where it cannot be read or has more than 32 MiB
    public static SecretBytes read(Path file) {
        try {
            if (Files.size(file) <= LARGEST) {
                return new SecretBytes(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            // The reason is one of many, and the name of the file says enough.
        }
        throw new InvalidInputException(
                "file is unreadable", "keyvalue.import.file", file.getFileName().toString());
    }
}
